namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about kits.</summary>
public sealed class KitsConsole;
