namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    private static readonly ImmutableArray<Role> LinkedRoles =
        [Role.Participant, Role.CoFacilitator, Role.Wall, Role.Facilitator];

    public async Task<Opened> Open(Opening opening)
    {
        await Settle();
        if (_session.Exists)
        {
            return OpenedAgain(opening.Id);
        }

        var kit = await KitFor(opening);
        if (OpeningRules.Check(opening, kit) is var refusal and not Refusal.None)
        {
            return new(refusal, null);
        }

        var code = await ClaimCode();
        // A first try whose answer was lost may have been stored meanwhile.
        var outcome = await Decide((session, _) => session.Exists
            ? Decision.Nothing
            : OpeningRules.Open(opening, kit!, code, [.. RolesOf(opening).Select(FirstLink)]));
        return outcome.IsAccepted ? OpenedAgain(opening.Id) : new(outcome.Refusal, null);
    }

    public Task<Outcome> ShowScenario(Secret facilitator, ScenarioId scenario) =>
        AsFacilitator(facilitator, (session, _) => RoomRules.ShowScenario(session, scenario));

    public Task<Outcome> Send(Secret facilitator, MessageId message, GroupId? to, string text) =>
        AsFacilitator(facilitator, (session, _) => RoomRules.Send(session, message, to, text));

    public async Task<Outcome> Close(Secret facilitator)
    {
        if (_session.IsClosed && Facilitates(facilitator))
        {
            return new(Refusal.None, _session.Version);
        }

        return await AsFacilitator(facilitator, (session, _) => RoomRules.Close(session));
    }

    private async Task<Kit?> KitFor(Opening opening) => await Found(opening) is { } kit
        ? opening.Gathering is { IsPlenary: true } ? PlenaryKit.Of(kit) : kit
        : null;

    private async Task<Kit?> Found(Opening opening) => opening.KitVersion is > 0 and var version
        ? await GrainFactory.Kit(opening.KitId).SeeVersion(version) ?? await GrainFactory.Kit(opening.KitId).SeeVersion(0)
        : await GrainFactory.Kit(opening.KitId).See();

    /// <summary>Whoever asks again what they just opened; nobody else gets links by it.</summary>
    private Opened OpenedAgain(string id) => WasJustOpenedBy(id)
        ? new(Refusal.None, LinksFor(Role.Facilitator))
        : new(Refusal.SessionAlreadyOpen, null);

    // It heals an answer that was lost, and is no key beside the facilitator's link: a new link would not shut it out.
    private bool WasJustOpenedBy(string id) =>
        _session.Room.Opening!.Opening == OpeningRules.Kept(id)
        && _session.Room.Links.GetValueOrDefault(Role.Facilitator) is { Generation: 1 }
        && clock.GetUtcNow() - _session.Room.LinkedAt <= Limits.OpensAgain;

    private static ImmutableArray<Role> RolesOf(Opening opening) => opening.Gathering switch
    {
        null => LinkedRoles,
        { IsPlenary: true } => [.. LinkedRoles, Role.Conductor, Role.Scribe],
        _ => [.. LinkedRoles, Role.Conductor],
    };

    private LinkIssued FirstLink(Role role) => new(role, 1, LinkOf(role, 1).Hash);

    private Links LinksFor(Role reader) => new(
        LinkOf(Role.Participant),
        LinkOf(Role.CoFacilitator),
        LinkOf(Role.Wall),
        reader is Role.Facilitator ? LinkOf(Role.Facilitator) : null,
        _session.Room.Code,
        _session.Room.Links.ContainsKey(Role.Scribe) ? LinkOf(Role.Scribe) : null,
        reader is Role.Conductor ? LinkOf(Role.Conductor) : null);

    private Secret LinkOf(Role role) => LinkOf(role, _session.Room.Links[role].Generation);

    private Secret LinkOf(Role role, int generation) => secrets.For(Id, role, generation);
}
