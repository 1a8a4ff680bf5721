namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about floor.</summary>
public sealed class FloorConsole;
