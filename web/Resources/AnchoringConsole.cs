namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about anchoring.</summary>
public sealed class AnchoringConsole;
