namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain : ISessionSeats
{
    private const int CodeDraws = 100;

    private HashSet<SeatId> Present => [.. _session.People.Seats.Values
        .Where(seat => _presences.Of(seat) is Presence.Online || SitsInTheirRoom(seat))
        .Select(seat => seat.Id)];

    private HashSet<SeatId> Missed => [.. _session.People.Seated
        .Where(seat => !_presences.IsAround(seat))
        .Select(seat => seat.Id)];

    public Task<Outcome> Join(JoinRequest request) =>
        Decide((session, now) => SeatArrival.Join(session, request, Present, Missed, now));

    public Task<Outcome> Admit(Secret facilitator, SeatId seat) =>
        AsFacilitator(facilitator, (session, now) => SeatArrival.Admit(session, seat, Missed, now));

    public Task<Outcome> Refuse(Secret facilitator, SeatId seat) =>
        AsFacilitator(facilitator, (session, _) => SeatRules.Refuse(session, seat));

    public Task<Outcome> Remove(Secret facilitator, SeatId seat) =>
        AsFacilitator(facilitator, (session, _) => SeatRules.Remove(session, seat));

    public Task<Outcome> Rename(Secret who, SeatId seat, string name) => ChangeEverywhere(
        seat,
        common => common.Rename(KeyInCommonRoom(who), seat, name),
        () => AsAnyone(who, (session, identity, _) => SeatRules.Rename(session, identity, seat, name, Present)));

    public Task<Outcome> ChangeProfile(Secret seat, Profile profile, bool onWall) => ChangeEverywhere(
        _session.People.Find(seat)?.Id,
        common => common.ChangeProfile(seat, profile, onWall),
        () => AsSeat(seat, (session, me, _) => SeatRules.ChangeProfile(session, me, profile, onWall)),
        isConsent: true);

    public async Task<Outcome> Leave(Secret seat)
    {
        if (_session.People.Find(seat) is { } leaving)
        {
            _presences.SayGoodbye(leaving.Id);
        }

        // The common room counts whose places are free: where it does not answer, one has left all the same.
        var outcome = await AsSeat(seat, (session, me, _) => SeatRules.Leave(session, me));
        await InCommonRoom(common => common.Leave(seat));
        return outcome;
    }

    public async Task<Outcome> AddKey(Secret seat, Secret added)
    {
        // Keys go from the common room to the others: a screen that one room alone knew would stay behind there, until it is over.
        if (await InCommonRoom(common => common.AddKey(seat, added)) is var refusal and not Refusal.None)
        {
            return new(refusal, _session.Version);
        }

        return await AsSeat(seat, (session, me, _) => SeatRules.AddKey(session, me, added));
    }

    public Task<Outcome> SetLock(Secret facilitator, bool isLocked) =>
        AsFacilitator(facilitator, (session, _) => SeatRules.SetLock(session, isLocked));

    public Task<Outcome> SetAdmission(Secret facilitator, bool byHand) =>
        AsFacilitator(facilitator, (session, _) => SeatRules.SetAdmission(session, byHand));

    public Task<RenewedLink> RenewLink(Secret facilitator, Role role) => Renew(facilitator, role, Secret.New().Text);

    public async Task<RenewedLink> Renew(Secret who, Role role, string id)
    {
        if (!Ids.IsValid(id))
        {
            return new(Refusal.IdIsInvalid, null);
        }

        await Settle();

        // The id alone is no key: it heals the lost answer of whoever may renew, or of the link that died of it.
        if (!LinkRules.MayRenew(_session, IdentityOf(who).Role, role) && !IsFormer(role, who))
        {
            return new(Refusal.NotAllowed, null);
        }

        Decision Renewed(Session session, string? code) => LinkRules.Renew(
            session, Identities.Of(session, who).Role, role, OpeningRules.Kept(id), LinkOf, code);

        // Whoever may not, or asks again, uses up no code.
        var isNew = Renewed(_session, null).Events.Length > 0;
        var code = isNew && role is Role.Participant ? await ClaimCode() : null;
        var outcome = await Decide((session, _) => Renewed(session, code));
        await (outcome.IsAccepted && role is Role.Participant ? ReleaseFormerCode() : Task.CompletedTask);
        return new(outcome.Refusal, outcome.IsAccepted ? LinkOf(role) : null);
    }

    private bool IsFormer(Role role, Secret who) =>
        _session.Room.Links.GetValueOrDefault(role) is { } link && LinkOf(role, link.Generation - 1) == who;

    public async Task<MyData?> SeeMyData(Secret seat)
    {
        await Settle();
        return await DataOf(_session.People.Find(seat));
    }

    private async Task<MyData?> DataOf(Seat? seat) =>
        seat is null ? null : Keeping.MyData(_session, seat, await ReadAll(), times);

    private async Task<string> ClaimCode()
    {
        var random = new Random(DrawSeed());
        for (var draws = 0; draws < CodeDraws; draws++)
        {
            var code = JoinCode.Draw(random);
            if (await GrainFactory.JoinCode(code).Claim(Id))
            {
                return code;
            }
        }

        throw new StoreUnavailableException($"No free spoken code in {CodeDraws} draws.");
    }

    // Asked again, the renewal has no event any more: a release that was cut short is done then.
    private Task ReleaseFormerCode() => _session.Room is { FormerCode: { } former } room && former != room.Code
        ? GrainFactory.JoinCode(former).Release(Id)
        : Task.CompletedTask;
}
