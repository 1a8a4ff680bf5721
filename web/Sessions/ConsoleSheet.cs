namespace FilageFuturs.Web.Sessions;

/// <summary>What lies open beside the console.</summary>
public enum ConsoleSheet
{
    None = 0,
    People = 1,
    Links = 2,
    Board = 3,
}
