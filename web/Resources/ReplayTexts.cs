namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the replay.</summary>
public sealed class ReplayTexts;
