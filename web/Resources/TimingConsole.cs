namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about timing.</summary>
public sealed class TimingConsole;
