using System.Buffers.Text;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Accounts;

/// <summary>A page of whoever is signed in: whose it is, what it answers, and what shows that the account is theirs.</summary>
public abstract class OwnedPage : ComponentBase
{
    [CascadingParameter] private protected HttpContext Http { get; set; } = null!;

    [Inject] private protected Members Members { get; set; } = null!;

    [Inject] private protected SignInManager<Account> Door { get; set; } = null!;

    [Inject] private protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private OwnerProof Proofs { get; set; } = null!;

    [Inject] private Ownership Ownership { get; set; } = null!;

    [Inject] private IStringLocalizer<AccountTexts> Sentences { get; set; } = null!;

    private protected Account? Me { get; private set; }

    /// <summary>What the page answers; null where nothing was sent.</summary>
    private protected string? Told { get; set; }

    private protected bool IsRefused { get; set; }

    /// <summary>See <see cref="OwnerProof"/>.</summary>
    private protected string? Proof { get; private set; }

    private protected bool HasPassword => Me!.PasswordHash is not null;

    /// <returns>Null for whoever is sent to sign in.</returns>
    private protected async Task<Account?> Open()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Me = await Members.Of(Http.User) is { } member ? await Door.UserManager.FindByIdAsync(member.Id) : null;
        if (Me is null)
        {
            Navigation.NavigateTo(AccountForm.SignIn(Http));
        }

        return Me;
    }

    /// <summary>A key that is shown now.</summary>
    /// <returns>Its id, as pages and forms name it; null for one that showed nothing, which is told.</returns>
    private protected async Task<string?> Show(string? answer, string done)
    {
        if (await Door.KeyOf(Me!, answer) is not { } key)
        {
            Refuse(Sentences["Proof.Failed"]);
            return null;
        }

        var shown = Base64Url.EncodeToString(key.CredentialId);
        (Proof, Told) = (Proofs.Of(Me!, shown), done);
        return shown;
    }

    /// <summary>A key that was shown before, as a form brings it along: the page that answers has it again.</summary>
    /// <returns>Its id; null where it counts no more.</returns>
    private protected string? Hold(string? sent)
    {
        var shown = Proofs.KeyOf(Me!, sent);
        Proof = shown is null ? null : sent;
        return shown;
    }

    private protected async Task<bool> IsTheirs(string? password, string? proof)
    {
        var missing = await Ownership.Refuses(Me!, password, proof);
        if (missing is not AccountRefusal.None)
        {
            Refuse(missing);
        }

        return missing is AccountRefusal.None;
    }

    private protected void Refuse(AccountRefusal refusal) => Refuse(Sentences[$"Refusal.{refusal}"]);

    private protected void Refuse(string said)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Told, IsRefused) = (said, true);
    }
}
