using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Accounts;

public sealed partial class OrganisationPage
{
    /// <summary>What is told of a role that changed, here and on the page of an account.</summary>
    public const string RoleDone = "role";

    /// <summary>The same, where invitations went with it.</summary>
    public const string InvitationsGone = "role-invitations";

    private Organisation? _organisation;
    private ImmutableArray<Account> _members = [];
    private ImmutableArray<Invitation> _pending = [];
    private string? _link;
    private MemberChange? _asked;
    private bool _isMailed;
    private bool _hasKeys;
    private bool _asksToInvite;

    [Inject] private Invitations Invitations { get; set; } = null!;

    [Inject] private InvitationMail Mail { get; set; } = null!;

    [Inject] private PublicAddress Origin { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "inviter")] private NewInvitation? Form { get; set; }

    [SupplyParameterFromForm(FormName = "reprendre")] private SentInvitation? Back { get; set; }

    [SupplyParameterFromForm(FormName = "preuve")] private SignedAnswer? Shown { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] private string? Done { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        if (await Open() is not { } me)
        {
            return;
        }

        if (me.Role is not MemberRole.Administrator)
        {
            Navigation.NavigateTo("/compte");
            return;
        }

        _organisation = await Members.OrganisationOf(me);
        _members = await Members.With(me);
        _pending = await Invitations.Pending(me);
        _hasKeys = (await Door.UserManager.GetPasskeysAsync(me)).Count > 0;
    }

    private async Task Change(MemberChange change)
    {
        var who = change.Member ?? "";
        var removes = change.Act is MemberChange.Removal;
        var refusal = removes
            ? MemberRules.Remove(_members, Me!.Id, who)
            : MemberRules.ChangeRole(_members, Me!.Id, who, change.Role);
        if (refusal is AccountRefusal.None
            && (removes || MemberRules.MovesAdministration(_members, who, change.Role))
            && !await IsTheirs(change.Password, change.Proof))
        {
            _asked = change;
            return;
        }

        if (refusal is AccountRefusal.None)
        {
            refusal = removes ? await Members.Remove(Me!, who) : await Members.ChangeRole(Me!, who, change.Role);
        }

        if (refusal is AccountRefusal.None)
        {
            Navigation.NavigateTo(After(change));
            return;
        }

        Hold(change.Proof);
        Refuse(refusal);
    }

    private Task Prove() => Show(Shown?.Answer, T["Organisation.Confirmed"]);

    // Whoever administers no more has no such page, and is told on their own.
    private string After(MemberChange change)
    {
        if (change.Act is MemberChange.Removal)
        {
            return "/organisation?fait=retrait";
        }

        var steppedDown = change.Role is not MemberRole.Administrator
            && _members.Any(member => member.Id == change.Member && member.Role is MemberRole.Administrator);
        var page = steppedDown && change.Member == Me!.Id ? "/compte" : "/organisation";
        return $"{page}?fait={(steppedDown && !_pending.IsEmpty ? InvitationsGone : RoleDone)}";
    }

    private async Task Invite()
    {
        // Whoever found the page open would give the role to an account of their own.
        if (Form!.Role is MemberRole.Administrator && !await IsTheirs(Form.Password, Form.Proof))
        {
            _asksToInvite = true;
            return;
        }

        if (await Invitations.Invite(Me!, Form.Role) is not { } secret)
        {
            Refuse(AccountRefusal.NotAdministrator);
            return;
        }

        _link = $"{Origin.For(Http.Request)}/invitation/{secret.Text}";
        _pending = await Invitations.Pending(Me!);
        if (AccountForm.Line(Form.Address, Account.AddressLength) is { } address)
        {
            _isMailed = await Mail.Send(address, _organisation!.Name, Me!.Name, _link);
            (Told, IsRefused) = (_isMailed ? null : T[$"Refusal.{AccountRefusal.MailDidNotLeave}"].Value, !_isMailed);
        }
    }

    private async Task TakeBack()
    {
        await Invitations.TakeBack(Me!, Back?.Invitation ?? "");
        Navigation.NavigateTo("/organisation?fait=reprise");
    }

    private sealed class NewInvitation
    {
        public MemberRole Role { get; set; } = MemberRole.Facilitator;

        public string? Address { get; set; }

        public string? Password { get; set; }

        public string? Proof { get; set; }
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

    /// <summary>Of whoever changes it.</summary>
    public string? Password { get; set; }

    /// <summary>See <see cref="OwnerProof"/>.</summary>
    public string? Proof { get; set; }
}
