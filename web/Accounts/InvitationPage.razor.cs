using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

public sealed partial class InvitationPage
{
    private Invitation? _invitation;
    private Organisation? _organisation;
    private ImmutableArray<string> _said = [];
    private bool _isOver;

    [Parameter] public required string Token { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private Invitations Sent { get; set; } = null!;

    [Inject] private AccountsDb Db { get; set; } = null!;

    [Inject] private Arrivals Arrivals { get; set; } = null!;

    [Inject] private SpentInvitations Spent { get; set; } = null!;

    [Inject] private SignInManager<Account> Door { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "invitation")] private NewAccount? Form { get; set; }

    private string Lead => _invitation!.IsFounding
        ? T["Invitation.FoundLead"]
        : T["Invitation.Lead", _organisation!.Name, T[$"Role.{_invitation.Role}"]];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Form ??= new();
        _invitation = Ids.IsValid(Token) ? await Sent.Find(new(Token)) : null;
        if (_invitation is null)
        {
            Http.Response.StatusCode = StatusCodes.Status410Gone;
            _isOver = true;
            return;
        }

        _organisation = await Db.Organisations.AsNoTracking().FirstOrDefaultAsync(one => one.Id == _invitation.OrganisationId);
    }

    private async Task Accept()
    {
        if (await Makes() || await Made())
        {
            Navigation.NavigateTo("/compte?fait=arrivee");
        }
    }

    private async Task<bool> Makes()
    {
        if (_isOver)
        {
            return false;
        }

        var (newcomer, refusal) = await Read();
        var (account, said) = refusal is AccountRefusal.None
            ? await Arrivals.Accept(new(Token), newcomer)
            : (null, [T[$"Refusal.{refusal}"].Value]);
        if (account is null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _said = said;
            return false;
        }

        await Door.SignInAsync(account, isPersistent: false);
        return true;
    }

    /// <summary>Sent twice, it made the account the first time. What a device signed is heard once: its key opens at /connexion.</summary>
    private async Task<bool> Made() =>
        string.IsNullOrEmpty(Form!.Answer)
        && (_isOver || await Sent.Find(new(Token)) is null)
        && await Spent.LetsIn(Door, Form.Address, Form.Password);

    /// <summary>A key is made for an account that does not exist yet: its id travels in the challenge.</summary>
    private async Task<(Newcomer Newcomer, AccountRefusal Refusal)> Read()
    {
        var typed = new Newcomer(
            AccountForm.Line(Form!.Name, Account.NameLength),
            AccountForm.Line(Form.Address, Account.AddressLength),
            Form.Password is { Length: > 0 and <= SignInPage.LongestPassword } password ? password : null,
            AccountForm.Line(Form.Organisation, Organisation.NameLength));
        if (string.IsNullOrEmpty(Form.Answer))
        {
            return (typed, AccountRefusal.None);
        }

        if (await Door.NewKey(Form.Answer) is not { } signed)
        {
            return (typed, AccountRefusal.KeyDidNotServe);
        }

        signed.Key.Name = T["Key.First"];
        return (typed with { Password = null, Id = signed.Owner.Id, Passkey = signed.Key }, AccountRefusal.None);
    }

    private sealed class NewAccount
    {
        public string? Organisation { get; set; }

        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? Password { get; set; }

        public string? Answer { get; set; }
    }
}
