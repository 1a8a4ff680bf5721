using System.Buffers.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

public sealed partial class DeleteAccountPage
{
    private Account? _me;
    private AccountRefusal _refusal;
    private bool _isAlone;
    private bool _hasKeys;
    private bool _isRefused;
    private string? _said;
    private string? _proof;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private Members Members { get; set; } = null!;

    [Inject] private SignInManager<Account> Door { get; set; } = null!;

    [Inject] private OwnerProof Proofs { get; set; } = null!;

    [Inject] private Ownership Ownership { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "supprimer")] private Confirmation? Form { get; set; }

    [SupplyParameterFromForm(FormName = "preuve")] private SignedAnswer? Shown { get; set; }

    private bool HasPassword => _me!.PasswordHash is not null;

    private bool AsksKey => !HasPassword && _proof is null && _hasKeys;

    // What is sent without a key that is asked for is heard, to be refused.
    private bool TakesMore => !AsksKey || (!_isRefused && HttpMethods.IsPost(Http.Request.Method));

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _me = await Members.Of(Http.User) is { } member ? await Door.UserManager.FindByIdAsync(member.Id) : null;
        if (_me is null)
        {
            Navigation.NavigateTo(AccountForm.SignIn(Http));
            return;
        }

        var members = await Members.With(_me);
        _isAlone = members.Length is 1;
        _refusal = MemberRules.Leave(members, _me.Id);
        _hasKeys = (await Door.UserManager.GetPasskeysAsync(_me)).Count > 0;
        _proof = Proofs.Holds(_me, Form?.Proof) ? Form!.Proof : null;
    }

    private async Task Prove()
    {
        if (await Door.KeyOf(_me!, Shown?.Answer) is not { } key)
        {
            Refuse(T["Proof.Failed"]);
            return;
        }

        (_proof, _said) = (Proofs.Of(_me!, Base64Url.EncodeToString(key.CredentialId)), T["Delete.Confirmed"].Value);
    }

    private async Task Delete()
    {
        if (await Ownership.Refuses(_me!, Form?.Password, Form?.Proof) is not AccountRefusal.None and var missing)
        {
            Refuse(T[$"Refusal.{missing}"]);
            return;
        }

        _refusal = await Members.Leave(_me!);
        if (_refusal is AccountRefusal.None)
        {
            await Door.SignOutAsync();
            Navigation.NavigateTo("/connexion");
        }
    }

    private void Refuse(string said)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (_said, _isRefused) = (said, true);
    }

    private sealed class Confirmation
    {
        public string? Password { get; set; }

        public string? Proof { get; set; }
    }
}
