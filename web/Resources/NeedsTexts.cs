namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the map of needs and of their order.</summary>
public sealed class NeedsTexts;
