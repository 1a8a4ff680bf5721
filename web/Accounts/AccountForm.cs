using FilageFuturs.Web.Hosting;

namespace FilageFuturs.Web.Accounts;

/// <summary>What people type about themselves, and where they go next.</summary>
internal static class AccountForm
{
    /// <summary>One line without spaces around; null when nothing is left or too much was typed.</summary>
    public static string? Line(string? typed, int length) =>
        typed?.Trim() is { Length: > 0 } line && line.Length <= length && !line.Any(char.IsControl) ? line : null;

    /// <summary>A page of ours, or the account.</summary>
    public static string Back(string? page) => page is ['/', not '/' and not '\\', ..] ? page : "/compte";

    public static string SignIn(HttpContext context) =>
        $"/connexion?retour={Uri.EscapeDataString(context.Request.Path)}";
}
