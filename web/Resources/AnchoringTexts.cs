namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the wall of what is worth keeping.</summary>
public sealed class AnchoringTexts;
