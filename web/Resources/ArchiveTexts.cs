namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the archive.</summary>
public sealed class ArchiveTexts;
