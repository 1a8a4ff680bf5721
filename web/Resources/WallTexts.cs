namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the wall.</summary>
public sealed class WallTexts;
