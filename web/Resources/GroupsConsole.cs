namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about groups.</summary>
public sealed class GroupsConsole;
