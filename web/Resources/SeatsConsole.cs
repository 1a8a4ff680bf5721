namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about seats.</summary>
public sealed class SeatsConsole;
