namespace FilageFuturs.Web.Resources;

/// <summary>Names the shared texts: Texts.resx in French, Texts.en.resx in English.</summary>
public sealed class Texts;
