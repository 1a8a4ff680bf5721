using System.Buffers.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>How one comes in: keys and a password, and what shows that whoever changes them owns the account.</summary>
public sealed partial class AccountPage
{
    private IReadOnlyList<OwnKey> _keys = [];
    private ImmutableHashSet<string> _kept = [];

    [SupplyParameterFromForm(FormName = "passe")] private Passwords? Form { get; set; }

    [SupplyParameterFromForm(FormName = "cle")] private NewKey? Key { get; set; }

    [SupplyParameterFromForm(FormName = "preuve")] private KeyForAddress? Shown { get; set; }

    [SupplyParameterFromForm(FormName = "oublier")] private GoneKey? Gone { get; set; }

    private bool AsksPassword => HasPassword && Proof is null;

    private bool AsksKey => !HasPassword && Proof is null && _keys.Count > 0;

    // What is sent without a key that is asked for is heard, to be refused.
    private bool TakesMore => !AsksKey || (!IsRefused && (Form is not null || Key is not null));

    private string? SentProof => Form?.Proof ?? Key?.Proof ?? Own?.Proof;

    private ImmutableArray<(string Id, string Name, DateTimeOffset At)> OwnKeys => [.. _keys.Select(key => (key.Id, key.Name, key.At))];

    private async Task Prove()
    {
        if (Shown?.Address is { Length: > 0 } address)
        {
            (Own!.Name, Own.Address, _isCorrecting) = (Shown.Name, address, true);
        }

        if (await Show(Shown?.Answer, T["Proof.Done"]) is { } shown)
        {
            Keep(shown);
        }
    }

    // Whoever has it here would not lose it with the former password.
    private void Keep(string shown) => _kept = [shown];

    private async Task AddKey()
    {
        if (!await IsTheirs(Key?.Password, Key?.Proof))
        {
            return;
        }

        if (await Door.NewKey(Key?.Answer) is not { } signed || signed.Owner.Id != Me!.Id)
        {
            Refuse(AccountRefusal.KeyDidNotServe);
            return;
        }

        signed.Key.Name = AccountForm.Line(Key!.Name, Account.NameLength) ?? T["Key.First"];
        if (Accepted(await Door.UserManager.AddOrUpdatePasskeyAsync(Me, signed.Key)))
        {
            Navigation.NavigateTo("/compte?fait=cle");
        }
    }

    private async Task ForgetKey()
    {
        if (_keys.Count is 1 && !HasPassword)
        {
            Refuse(AccountRefusal.LastWayIn);
            return;
        }

        if (_keys.FirstOrDefault(key => key.Id == Gone!.Key) is { } gone
            && Accepted(await Door.UserManager.RemovePasskeyAsync(Me!, gone.Credential))
            && Accepted(await Door.UserManager.UpdateSecurityStampAsync(Me!)))
        {
            // Whoever found the device that was lost is out as well, and may know the links of invitations.
            var withdrew = await Invitations.TakeBackAll(Me!);
            await Door.RefreshSignInAsync(Me!);
            Navigation.NavigateTo($"/compte?fait=oubli{(withdrew ? "-invitations" : "")}");
        }
    }

    private async Task ChangePassword()
    {
        var replaces = HasPassword;
        _kept = [.. Http.Request.Form[KeptKeys.Field].OfType<string>()];
        if (!await IsTheirs(Form!.Old, Form.Proof) || !Accepted(await Door.UserManager.SetPassword(Me!, Form.New ?? "")))
        {
            return;
        }

        var done = replaces ? await ShutOthersOut() : "passe";
        await Door.RefreshSignInAsync(Me!);
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
            if (!Accepted(await Door.UserManager.RemovePasskeyAsync(Me!, key.Credential)))
            {
                return null;
            }
        }

        // Somebody may have come in by such a key since the password changed.
        if (gone.Count > 0 && !Accepted(await Door.UserManager.UpdateSecurityStampAsync(Me!)))
        {
            return null;
        }

        return $"passe{(gone.Count > 0 ? "-cles" : "")}{(await Invitations.TakeBackAll(Me!) ? "-invitations" : "")}";
    }

    private sealed record OwnKey(string Id, byte[] Credential, string Name, DateTimeOffset At)
    {
        public static OwnKey Of(UserPasskeyInfo key, string unnamed) =>
            new(Base64Url.EncodeToString(key.CredentialId), key.CredentialId, key.Name ?? unnamed, key.CreatedAt);
    }

    private sealed class Passwords
    {
        public string? Old { get; set; }

        public string? Proof { get; set; }

        public string? New { get; set; }
    }

    private sealed class NewKey
    {
        public string? Answer { get; set; }

        /// <summary>How its owner calls it.</summary>
        public string? Name { get; set; }

        public string? Password { get; set; }

        public string? Proof { get; set; }
    }

    private sealed class KeyForAddress
    {
        public string? Answer { get; set; }

        public string? Name { get; set; }

        /// <summary>What the account is to have once the key was shown, where that is what asked for it.</summary>
        public string? Address { get; set; }
    }

    private sealed class GoneKey
    {
        public string? Key { get; set; }
    }
}
