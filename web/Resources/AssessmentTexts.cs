namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the plane where people place themselves.</summary>
public sealed class AssessmentTexts;
