namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the groups as a participant sees them.</summary>
public sealed class GroupTexts;
