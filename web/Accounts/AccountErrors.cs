using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Accounts;

/// <summary>What Identity refuses, in our words.</summary>
internal sealed class AccountErrors(IStringLocalizer<AccountTexts> texts) : IdentityErrorDescriber
{
    public static ImmutableArray<string> Sentences(IdentityResult refused) =>
        [.. refused.Errors.Select(error => error.Description).Distinct()];

    public IdentityError PasswordIsKnown() => Say(nameof(PasswordIsKnown));

    public override IdentityError DefaultError() => Say(nameof(DefaultError));

    public override IdentityError ConcurrencyFailure() => Say(nameof(DefaultError));

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail));

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidEmail));

    // The address is the name: one sentence for both.
    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail));

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateEmail));

    private IdentityError Say(string code, params object[] values) => new() { Code = code, Description = texts[$"Error.{code}", values] };
}
