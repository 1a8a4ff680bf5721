namespace FilageFuturs.Web.Resources;

/// <summary>Texts of the printed kit.</summary>
public sealed class PaperTexts;
