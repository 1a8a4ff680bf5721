namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts that surround every step of a participant.</summary>
public sealed class WorkshopTexts;
