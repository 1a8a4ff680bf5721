namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of hands and speech.</summary>
public sealed class FloorTexts;
