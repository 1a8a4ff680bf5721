using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

public sealed partial class AccountPage
{
    private Account? _me;
    private Organisation? _organisation;
    private DesksInSight _desks = DesksInSight.None;
    private int _sessions;
    private string? _said;
    private string? _name;
    private string? _address;
    private bool _isRefused;
    private bool _isCorrecting;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private Members Members { get; set; } = null!;

    [Inject] private Invitations Invitations { get; set; } = null!;

    [Inject] private Adoptions Adoptions { get; set; } = null!;

    [Inject] private ScribeDesks Desks { get; set; } = null!;

    [Inject] private InvitationMail Mail { get; set; } = null!;

    [Inject] private SignInManager<Account> Door { get; set; } = null!;

    [Inject] private AccountsTidying Tidying { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "corriger")] private OwnWords? Own { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] private string? Done { get; set; }

    private bool Mails => Mail.IsSet && _me is { Role: MemberRole.Administrator };

    // Another address that was sent and not taken: confirming by a key draws the page anew, and would lose it.
    private string? Waiting =>
        AccountForm.Line(Own!.Address, Account.AddressLength) is { } address
        && !address.Equals(_address, StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    private string? Said => _said ?? Done switch
    {
        "arrivee" or "corrige" or "passe" or "cle" or "oubli" => T[$"Account.Done.{Done}"].Value,
        "passe-cles" or "passe-invitations" or "passe-cles-invitations" or "oubli-invitations" =>
            string.Join(' ', Done.Split('-').Select(one => T[$"Account.Done.{one}"].Value)),
        OrganisationPage.RoleDone or OrganisationPage.InvitationsGone => T[$"Organisation.Done.{Done}"].Value,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _me = await Members.Of(Http.User) is { } member ? await Door.UserManager.FindByIdAsync(member.Id) : null;
        if (_me is null)
        {
            Navigation.NavigateTo(AccountForm.SignIn(Http));
            return;
        }

        (_name, _address) = (_me.Name, _me.Email);
        Own ??= new() { Name = _name, Address = _address };
        _organisation = await Members.OrganisationOf(_me);
        _sessions = await Adoptions.Count(_me);
        _desks = await Desks.Running(_me);
        _keys = [.. (await Door.UserManager.GetPasskeysAsync(_me)).Select(key => OwnKey.Of(key, T["Key.First"]))];
        if (Proofs.KeyOf(_me, SentProof) is { } shown)
        {
            Keep(shown);
            _proof = SentProof;
        }
    }

    private async Task Correct()
    {
        _isCorrecting = true;
        var (name, address) = (AccountForm.Line(Own!.Name, Account.NameLength), AccountForm.Line(Own.Address, Account.AddressLength));
        if (name is null || address is null)
        {
            Refuse(T[$"Refusal.{(name is null ? AccountRefusal.NoName : AccountRefusal.NoAddress)}"]);
            return;
        }

        // It is what one comes in with. Another way to write it leads in as before.
        if (!address.Equals(_address, StringComparison.OrdinalIgnoreCase) && !await IsTheirs(Own.Password, Own.Proof))
        {
            return;
        }

        (_me!.Name, _me.UserName, _me.Email) = (name, address, address);
        if (Accepted(await Door.UserManager.UpdateAsync(_me)))
        {
            Tidying.Behind();
            Navigation.NavigateTo("/compte?fait=corrige");
        }
    }

    private async Task SignOut()
    {
        await Door.SignOutAsync();
        Navigation.NavigateTo("/");
    }

    private bool Accepted(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            Refuse(string.Join(' ', AccountErrors.Sentences(result)));
        }

        return result.Succeeded;
    }

    private void Refuse(string said)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (_said, _isRefused) = (said, true);
    }

    private sealed class OwnWords
    {
        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? Password { get; set; }

        public string? Proof { get; set; }
    }
}
