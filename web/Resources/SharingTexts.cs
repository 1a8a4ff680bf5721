namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the share-out.</summary>
public sealed class SharingTexts;
