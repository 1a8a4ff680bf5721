namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about boards.</summary>
public sealed class BoardsConsole;
