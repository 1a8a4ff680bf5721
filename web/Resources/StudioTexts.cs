namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the studio where groups make objects.</summary>
public sealed class StudioTexts;
