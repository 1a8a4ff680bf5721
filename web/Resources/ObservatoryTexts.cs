namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the observatory: ObservatoryTexts.resx in French, ObservatoryTexts.en.resx in English.</summary>
public sealed class ObservatoryTexts;
