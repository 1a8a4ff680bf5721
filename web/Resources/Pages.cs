namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the pages to read: Pages.resx in French, Pages.en.resx in English.</summary>
public sealed class Pages;
