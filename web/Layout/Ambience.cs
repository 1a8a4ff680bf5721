namespace FilageFuturs.Web.Layout;

/// <summary>Values that design/tokens.css and the code share.</summary>
public static class Ambience
{
    public const string Programme = "programme";
    public const string Plateau = "plateau";
}
