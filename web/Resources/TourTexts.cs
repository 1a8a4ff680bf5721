namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the tours of fictional objects.</summary>
public sealed class TourTexts;
