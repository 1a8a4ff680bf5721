namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about sessions.</summary>
public sealed class SessionsConsole;
