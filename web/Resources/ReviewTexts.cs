namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the archive room.</summary>
public sealed class ReviewTexts;
