using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Accounts;

public sealed partial class OrganisationPage
{
    /// <summary>What is told of a role that changed, here and on the page of an account.</summary>
    public const string RoleDone = "role";

    /// <summary>The same, where invitations went with it.</summary>
    public const string InvitationsGone = "role-invitations";

    private Account? _me;
    private Organisation? _organisation;
    private ImmutableArray<Account> _members = [];
    private ImmutableArray<Invitation> _pending = [];
    private string? _link;
    private string? _said;
    private bool _isMailed;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private Members Members { get; set; } = null!;

    [Inject] private Invitations Invitations { get; set; } = null!;

    [Inject] private InvitationMail Mail { get; set; } = null!;

    [Inject] private PublicAddress Origin { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "inviter")] private NewInvitation? Form { get; set; }

    [SupplyParameterFromForm(FormName = "reprendre")] private SentInvitation? Back { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        Form ??= new();
        _me = await Members.Of(Http.User);
        if (_me is not { Role: MemberRole.Administrator })
        {
            Navigation.NavigateTo(_me is null ? AccountForm.SignIn(Http) : "/compte");
            return;
        }

        _organisation = await Members.OrganisationOf(_me);
        _members = await Members.With(_me);
        _pending = await Invitations.Pending(_me);
    }

    private async Task Change(MemberChange change)
    {
        var refusal = change.Act is MemberChange.Removal
            ? await Members.Remove(_me!, change.Member ?? "")
            : await Members.ChangeRole(_me!, change.Member ?? "", change.Role);
        if (refusal is AccountRefusal.None)
        {
            Navigation.NavigateTo(After(change));
            return;
        }

        Refuse(refusal);
    }

    // Whoever administers no more has no such page, and is told on their own.
    private string After(MemberChange change)
    {
        if (change.Act is MemberChange.Removal)
        {
            return "/organisation?fait=retrait";
        }

        var steppedDown = change.Role is not MemberRole.Administrator
            && _members.Any(member => member.Id == change.Member && member.Role is MemberRole.Administrator);
        var page = steppedDown && change.Member == _me!.Id ? "/compte" : "/organisation";
        return $"{page}?fait={(steppedDown && !_pending.IsEmpty ? InvitationsGone : RoleDone)}";
    }

    private async Task Invite()
    {
        if (await Invitations.Invite(_me!, Form!.Role) is not { } secret)
        {
            Refuse(AccountRefusal.NotAdministrator);
            return;
        }

        _link = $"{Origin.For(Http.Request)}/invitation/{secret.Text}";
        _pending = await Invitations.Pending(_me!);
        if (AccountForm.Line(Form.Address, Account.AddressLength) is { } address)
        {
            _isMailed = await Mail.Send(address, _organisation!.Name, _me!.Name, _link);
            _said = _isMailed ? null : T[$"Refusal.{AccountRefusal.MailDidNotLeave}"].Value;
        }
    }

    private async Task TakeBack()
    {
        await Invitations.TakeBack(_me!, Back?.Invitation ?? "");
        Navigation.NavigateTo("/organisation?fait=reprise");
    }

    private void Refuse(AccountRefusal refusal)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _said = T[$"Refusal.{refusal}"];
    }

    private sealed class NewInvitation
    {
        public MemberRole Role { get; set; } = MemberRole.Facilitator;

        public string? Address { get; set; }
    }

    private sealed class SentInvitation
    {
        public string? Invitation { get; set; }
    }
}

/// <summary>What an administrator changes of a member.</summary>
public sealed class MemberChange
{
    public const string Removal = "retirer";

    public string? Member { get; set; }

    public MemberRole Role { get; set; }

    public string? Act { get; set; }
}
