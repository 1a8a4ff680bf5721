namespace FilageFuturs.Web.Resources;

/// <summary>Texts of « Saisie pour la salle ».</summary>
public sealed class PaperEntryTexts;
