namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the comparison of two sessions.</summary>
public sealed class CompareTexts;
