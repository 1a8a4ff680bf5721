namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the debate on what is plausible and desirable.</summary>
public sealed class PlausibilityTexts;
