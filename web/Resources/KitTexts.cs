namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of what the kit tells.</summary>
public sealed class KitTexts;
