namespace FilageFuturs.Web.Resources;

/// <summary>Names what people in a room read of the gathering around it.</summary>
public sealed class CrossingTexts;
