namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of a person's seat and of the hall.</summary>
public sealed class SeatTexts;
