namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of a card that a group fills.</summary>
public sealed class BoardTexts;
