namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the library of kits.</summary>
public sealed class LibraryTexts;
