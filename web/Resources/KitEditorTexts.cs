namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the kit's editor.</summary>
public sealed class KitEditorTexts;
