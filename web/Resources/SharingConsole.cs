namespace FilageFuturs.Web.Resources;

/// <summary>Names the texts of the console about sharing.</summary>
public sealed class SharingConsole;
