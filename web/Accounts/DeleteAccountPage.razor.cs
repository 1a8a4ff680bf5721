using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Accounts;

public sealed partial class DeleteAccountPage
{
    private AccountRefusal _refusal;
    private bool _isAlone;
    private bool _hasKeys;
    private string _administrators = "";

    [SupplyParameterFromForm(FormName = "supprimer")] private Confirmation? Form { get; set; }

    [SupplyParameterFromForm(FormName = "preuve")] private SignedAnswer? Shown { get; set; }

    private bool AsksKey => !HasPassword && Proof is null && _hasKeys;

    // What is sent without a key that is asked for is heard, to be refused.
    private bool TakesMore => !AsksKey || (!IsRefused && HttpMethods.IsPost(Http.Request.Method));

    protected override async Task OnInitializedAsync()
    {
        if (await Open() is not { } me)
        {
            return;
        }

        var members = await Members.With(me);
        _isAlone = members.Length is 1;
        _refusal = MemberRules.Leave(members, me.Id);
        _hasKeys = (await Door.UserManager.GetPasskeysAsync(me)).Count > 0;
        _administrators = string.Join(
            ", ", members.Where(one => one.Role is MemberRole.Administrator && one.Id != me.Id).Select(one => one.Name));
        Hold(Form?.Proof);
    }

    private Task Prove() => Show(Shown?.Answer, T["Delete.Confirmed"]);

    private async Task Delete()
    {
        if (!await IsTheirs(Form?.Password, Form?.Proof))
        {
            return;
        }

        _refusal = await Members.Leave(Me!);
        if (_refusal is AccountRefusal.None)
        {
            await Door.SignOutAsync();
            Navigation.NavigateTo("/connexion");
        }
    }

    private sealed class Confirmation
    {
        public string? Password { get; set; }

        public string? Proof { get; set; }
    }
}
