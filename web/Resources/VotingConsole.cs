namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about voting.</summary>
public sealed class VotingConsole;
