namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts around the fictional objects.</summary>
public sealed class ArtefactTexts;
