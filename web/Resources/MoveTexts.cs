namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of what a move from one store to the other tells the operator.</summary>
public sealed class MoveTexts;
