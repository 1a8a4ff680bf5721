namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about rehearsals.</summary>
public sealed class RehearsalsConsole;
