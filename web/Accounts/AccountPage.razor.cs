using System.Buffers.Text;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

public sealed partial class AccountPage
{
    private Account? _me;
    private Organisation? _organisation;
    private IReadOnlyList<OwnKey> _keys = [];
    private ImmutableHashSet<string> _kept = [];
    private ImmutableArray<RunningGathering> _gatherings = [];
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

    [Inject] private SignInManager<Account> Door { get; set; } = null!;

    [Inject] private AccountsTidying Tidying { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "passe")] private Passwords? Form { get; set; }

    [SupplyParameterFromForm(FormName = "cle")] private NewKey? Key { get; set; }

    [SupplyParameterFromForm(FormName = "corriger")] private OwnWords? Own { get; set; }

    [SupplyParameterFromForm(FormName = "oublier")] private GoneKey? Gone { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] private string? Done { get; set; }

    private bool HasPassword => _me!.PasswordHash is not null;

    private ImmutableArray<(string Id, string Name, DateTimeOffset At)> OwnKeys => [.. _keys.Select(key => (key.Id, key.Name, key.At))];

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
        _gatherings = await Desks.Running(_me);
        _keys = [.. (await Door.UserManager.GetPasskeysAsync(_me)).Select(key => OwnKey.Of(key, T["Key.First"]))];
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

        (_me!.Name, _me.UserName, _me.Email) = (name, address, address);
        if (Accepted(await Door.UserManager.UpdateAsync(_me)))
        {
            Tidying.Behind();
            Navigation.NavigateTo("/compte?fait=corrige");
        }
    }

    private async Task AddKey()
    {
        if (!await Door.UserManager.MayAddKey(_me!, Key?.Password))
        {
            Refuse(Door.UserManager.ErrorDescriber.PasswordMismatch().Description);
            return;
        }

        if (await Door.NewKey(Key?.Answer) is not { } signed || signed.Owner.Id != _me!.Id)
        {
            Refuse(T[$"Refusal.{AccountRefusal.KeyDidNotServe}"]);
            return;
        }

        signed.Key.Name = AccountForm.Line(Key!.Name, Account.NameLength) ?? T["Key.First"];
        if (Accepted(await Door.UserManager.AddOrUpdatePasskeyAsync(_me, signed.Key)))
        {
            Navigation.NavigateTo("/compte?fait=cle");
        }
    }

    private async Task ForgetKey()
    {
        if (_keys.Count is 1 && !HasPassword)
        {
            Refuse(T[$"Refusal.{AccountRefusal.LastWayIn}"]);
            return;
        }

        if (_keys.FirstOrDefault(key => key.Id == Gone!.Key) is { } gone
            && Accepted(await Door.UserManager.RemovePasskeyAsync(_me!, gone.Credential))
            && Accepted(await Door.UserManager.UpdateSecurityStampAsync(_me!)))
        {
            // Whoever found the device that was lost is out as well, and may know the links of invitations.
            var withdrew = await Invitations.TakeBackAll(_me!);
            await Door.RefreshSignInAsync(_me!);
            Navigation.NavigateTo($"/compte?fait=oubli{(withdrew ? "-invitations" : "")}");
        }
    }

    private async Task ChangePassword()
    {
        var (old, next, replaces) = (Form!.Old ?? "", Form.New ?? "", HasPassword);
        _kept = [.. Http.Request.Form[KeptKeys.Field].OfType<string>()];
        var changed = replaces
            ? await Door.UserManager.ChangePasswordAsync(_me!, old, next)
            : await Door.UserManager.AddPasswordAsync(_me!, next);
        if (!Accepted(changed))
        {
            return;
        }

        var done = replaces ? await ShutOthersOut() : "passe";
        await Door.RefreshSignInAsync(_me!);
        if (done is not null)
        {
            Navigation.NavigateTo($"/compte?fait={done}");
        }
    }

    /// <summary>Whoever knew the password before may have made themselves another way in.</summary>
    /// <returns>What is said of it; null when it could not be done.</returns>
    private async Task<string?> ShutOthersOut()
    {
        var gone = _keys.Where(key => !_kept.Contains(key.Id)).ToList();
        foreach (var key in gone)
        {
            if (!Accepted(await Door.UserManager.RemovePasskeyAsync(_me!, key.Credential)))
            {
                return null;
            }
        }

        // Somebody may have come in by such a key since the password changed.
        if (gone.Count > 0 && !Accepted(await Door.UserManager.UpdateSecurityStampAsync(_me!)))
        {
            return null;
        }

        return $"passe{(gone.Count > 0 ? "-cles" : "")}{(await Invitations.TakeBackAll(_me!) ? "-invitations" : "")}";
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

    private sealed record OwnKey(string Id, byte[] Credential, string Name, DateTimeOffset At)
    {
        public static OwnKey Of(UserPasskeyInfo key, string unnamed) =>
            new(Base64Url.EncodeToString(key.CredentialId), key.CredentialId, key.Name ?? unnamed, key.CreatedAt);
    }

    private sealed class Passwords
    {
        public string? Old { get; set; }

        public string? New { get; set; }
    }

    private sealed class NewKey
    {
        public string? Answer { get; set; }

        /// <summary>How its owner calls it.</summary>
        public string? Name { get; set; }

        public string? Password { get; set; }
    }

    private sealed class OwnWords
    {
        public string? Name { get; set; }

        public string? Address { get; set; }
    }

    private sealed class GoneKey
    {
        public string? Key { get; set; }
    }
}
