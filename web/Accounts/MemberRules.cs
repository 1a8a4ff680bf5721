namespace FilageFuturs.Web.Accounts;

/// <summary>Who may change whom in an organisation: it never loses its last administrator while others are in it.</summary>
internal static class MemberRules
{
    public static AccountRefusal ChangeRole(IReadOnlyCollection<Account> members, string by, string who, MemberRole role) =>
        WhyNotReach(members, by, who) is var refusal and not AccountRefusal.None ? refusal
        : role is MemberRole.None || !Enum.IsDefined(role) ? AccountRefusal.UnknownMember
        : role is not MemberRole.Administrator && IsLastAdministrator(members, who) ? AccountRefusal.LastAdministrator
        : AccountRefusal.None;

    /// <summary>Somebody comes to administer, or does so no more.</summary>
    public static bool MovesAdministration(IReadOnlyCollection<Account> members, string who, MemberRole role) =>
        members.Any(member => member.Id == who
            && (member.Role is MemberRole.Administrator) != (role is MemberRole.Administrator));

    /// <summary>Somebody else: who ends their own account does so on its page, which asks whether it is theirs.</summary>
    public static AccountRefusal Remove(IReadOnlyCollection<Account> members, string by, string who) =>
        WhyNotReach(members, by, who) is var refusal and not AccountRefusal.None ? refusal
        : IsLastAdministrator(members, who) ? AccountRefusal.LastAdministrator
        : who == by ? AccountRefusal.OwnAccount
        : AccountRefusal.None;

    /// <summary>Whoever is alone may go: the organisation goes too.</summary>
    public static AccountRefusal Leave(IReadOnlyCollection<Account> members, string who) =>
        members.Count > 1 && IsLastAdministrator(members, who) ? AccountRefusal.LastAdministrator : AccountRefusal.None;

    private static AccountRefusal WhyNotReach(IReadOnlyCollection<Account> members, string by, string who) =>
        !members.Any(member => member.Id == by && member.Role is MemberRole.Administrator) ? AccountRefusal.NotAdministrator
        : members.All(member => member.Id != who) ? AccountRefusal.UnknownMember
        : AccountRefusal.None;

    private static bool IsLastAdministrator(IReadOnlyCollection<Account> members, string who) =>
        members.Where(member => member.Role is MemberRole.Administrator).Select(member => member.Id).ToList() is [var only] && only == who;
}
