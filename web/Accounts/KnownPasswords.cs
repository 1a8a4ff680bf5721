using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Refuses a password that anybody would try first: one of a short list whatever its tail of digits, one short word said
/// again and again, a run of the keyboard, the address or the name of the account.
/// </summary>
internal sealed class KnownPasswords(AccountErrors errors) : IPasswordValidator<Account>
{
    private const int FewestSigns = 5;

    // Runs on the two keyboards that people here have, and the digits; each also backwards.
    private static readonly string[] Runs =
        ["01234567890123456789", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

    private static readonly ImmutableHashSet<string> Common = ReadCommon();

    Task<IdentityResult> IPasswordValidator<Account>.ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(IsKnown(password ?? "", user) ? IdentityResult.Failed(errors.PasswordIsKnown()) : IdentityResult.Success);

    public static bool IsKnown(string password, Account account)
    {
        var typed = password.Trim().ToLowerInvariant();
        string?[] own = [account.Email, account.Email?.Split('@')[0], account.Name];
        return own.Contains(typed, StringComparer.OrdinalIgnoreCase)
            || typed.Distinct().Count() < FewestSigns
            || Common.Contains(typed)
            || Common.Contains(Word(typed))
            || Runs.Any(run => run.Contains(typed, StringComparison.Ordinal) || Reversed(run).Contains(typed, StringComparison.Ordinal));
    }

    // « motdepasse2026! » is « motdepasse ».
    private static string Word(string typed) => typed.TrimEnd([.. "0123456789!?.*_-@#$"]);

    private static string Reversed(string run) => new([.. run.Reverse()]);

    private static ImmutableHashSet<string> ReadCommon()
    {
        using var list = new StreamReader(typeof(KnownPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. list.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
