namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of a gathering's merged result.</summary>
public sealed class MergedTexts;
