namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the vote as a participant sees it.</summary>
public sealed class VotingTexts;
