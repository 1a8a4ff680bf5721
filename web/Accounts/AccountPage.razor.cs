using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

public sealed partial class AccountPage
{
    private Organisation? _organisation;
    private DesksInSight _desks = DesksInSight.None;
    private int _sessions;
    private string? _name;
    private string? _address;
    private bool _isCorrecting;

    [Inject] private Invitations Invitations { get; set; } = null!;

    [Inject] private Adoptions Adoptions { get; set; } = null!;

    [Inject] private ScribeDesks Desks { get; set; } = null!;

    [Inject] private InvitationMail Mail { get; set; } = null!;

    [Inject] private AccountsTidying Tidying { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "corriger")] private OwnWords? Own { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] private string? Done { get; set; }

    private bool Mails => Mail.IsSet && Me is { Role: MemberRole.Administrator };

    // Another address that was sent and not taken: confirming by a key draws the page anew, and would lose it.
    private string? Waiting =>
        AccountForm.Line(Own!.Address, Account.AddressLength) is { } address
        && !address.Equals(_address, StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    private string? Said => Told ?? Done switch
    {
        "arrivee" or "corrige" or "passe" or "cle" or "oubli" => T[$"Account.Done.{Done}"].Value,
        "passe-cles" or "passe-invitations" or "passe-cles-invitations" or "oubli-invitations" =>
            string.Join(' ', Done.Split('-').Select(one => T[$"Account.Done.{one}"].Value)),
        OrganisationPage.RoleDone or OrganisationPage.InvitationsGone => T[$"Organisation.Done.{Done}"].Value,
        _ => null,
    };

    protected override async Task OnInitializedAsync()
    {
        if (await Open() is not { } me)
        {
            return;
        }

        (_name, _address) = (me.Name, me.Email);
        Own ??= new() { Name = _name, Address = _address };
        _organisation = await Members.OrganisationOf(me);
        _sessions = await Adoptions.Count(me);
        _desks = await Desks.Running(me);
        _keys = [.. (await Door.UserManager.GetPasskeysAsync(me)).Select(key => OwnKey.Of(key, T["Key.First"]))];
        if (Hold(SentProof) is { } shown)
        {
            Keep(shown);
        }
    }

    private async Task Correct()
    {
        _isCorrecting = true;
        var (name, address) = (AccountForm.Line(Own!.Name, Account.NameLength), AccountForm.Line(Own.Address, Account.AddressLength));
        if (name is null || address is null)
        {
            Refuse(name is null ? AccountRefusal.NoName : AccountRefusal.NoAddress);
            return;
        }

        // It is what one comes in with. Another way to write it leads in as before.
        if (!address.Equals(_address, StringComparison.OrdinalIgnoreCase) && !await IsTheirs(Own.Password, Own.Proof))
        {
            return;
        }

        (Me!.Name, Me.UserName, Me.Email) = (name, address, address);
        if (Accepted(await Door.UserManager.UpdateAsync(Me)))
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

    private sealed class OwnWords
    {
        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? Password { get; set; }

        public string? Proof { get; set; }
    }
}
