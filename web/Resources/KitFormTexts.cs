namespace FilageFuturs.Web.Resources;

/// <summary>Names the parts of a kit, by the names that its schema has: « phase.kind », or « kind » for any owner.</summary>
public sealed class KitFormTexts;
