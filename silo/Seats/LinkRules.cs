namespace FilageFuturs.Silo.Seats;

/// <summary>Which link may be renewed, and by whom.</summary>
internal static class LinkRules
{
    /// <param name="mine">The role of whoever asks.</param>
    /// <param name="renewal">Hash of the id that the caller chose.</param>
    /// <param name="secretOf">What opens a link of this role and generation.</param>
    /// <param name="code">The spoken code that goes with a new link of the participants.</param>
    public static Decision Renew(
        Session session, Role mine, Role role, string renewal, Func<Role, int, Secret> secretOf, string? code = null)
    {
        if (session.Room.Links.GetValueOrDefault(role) is not { } link)
        {
            return Refusal.NotAllowed;
        }

        // Asked again, perhaps with the very link that died.
        if (link.Renewal == renewal)
        {
            return Decision.Nothing;
        }

        if (!MayRenew(session, mine, role))
        {
            return Refusal.NotAllowed;
        }

        if (IsOver(session, role))
        {
            return Refusal.SessionIsClosed;
        }

        var generation = link.Generation + 1;
        var renewed = new LinkIssued(role, generation, secretOf(role, generation).Hash, renewal);
        return code is null ? renewed : Decision.Of(renewed, new CodeIssued(code));
    }

    /// <summary>What the console offers: the links of the session that <see cref="Renew"/> would not refuse.</summary>
    public static ImmutableArray<Role> Renewable(Session session, Role mine) =>
        [.. session.Room.Links.Keys.Where(role => MayRenew(session, mine, role) && !IsOver(session, role)).Order()];

    // Nobody comes in any more; every other link still leads to the record.
    private static bool IsOver(Session session, Role role) => role is Role.Participant && session.IsClosed;

    public static bool MayRenew(Session session, Role mine, Role role) => mine switch
    {
        Role.Facilitator => role is not Role.Conductor,
        Role.CoFacilitator => role is Role.Participant or Role.Wall or Role.Scribe,
        // The common room's own key is the gathering's, and nobody enters by it.
        Role.Conductor => role is Role.Participant or Role.Wall
            || (role is Role.Conductor && session.Tie.Of is { IsPlenary: false }),
        _ => false,
    };
}
