namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts about gatherings: opening one, its links, its conductor's page.</summary>
public sealed class GatheringTexts;
