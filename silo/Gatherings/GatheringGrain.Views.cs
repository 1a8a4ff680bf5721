namespace FilageFuturs.Silo.Gatherings;

/// <summary>What the conductor sees of the whole.</summary>
internal sealed partial class GatheringGrain
{
    private const int CuesShown = 30;

    public async Task<GatheringView?> See(Secret conductor)
    {
        var identity = await GrainFactory.Session(Plenary).Identify(conductor);
        if (!_gathering.Exists || identity.Role is not (Role.Facilitator or Role.CoFacilitator) || await Hall() is not { } hall)
        {
            return null;
        }

        var opening = _gathering.Opening!;
        var links = await GrainFactory.Tied(Plenary).SeeLinks(Key(Plenary));
        var running = _gathering.Running(clock.GetUtcNow())?.Given;
        // Together: one room that does not answer is waited for once.
        var (rooms, left) = (Task.WhenAll(_gathering.Rooms.Select(room => SeeRoom(room, hall))), PlacesLeft());
        return new(
            _gathering.Version,
            clock.GetUtcNow(),
            Id,
            hall.Room.Title ?? opening.Title,
            opening.Territory,
            opening.HeldOn,
            opening.Arrival,
            opening.HasWelcome,
            opening.IsRehearsal,
            await Kit(),
            identity.Role,
            identity.Role is Role.Facilitator ? links! : links! with { Facilitator = null },
            links!.Scribe ?? FirstScribe,
            ReportOf(_gathering),
            _gathering.Report?.At,
            [.. await rooms],
            [.. hall.Waiting.Select(person => new WaitingPerson(
                person.Seat, person.Name, hall.ProfileOf(person.Seat).Territory, person.Presence))],
            running is null ? null : new(running.Number, running.Kind, running.Phase, running.At),
            [.. _gathering.Cues.TakeLast(CuesShown).Select(Line)],
            [.. _gathering.Corridors.Select(one => new PhaseCorridor(one.Key, one.Value))],
            (await left).Seats,
            (await left).Rooms);
    }

    public async Task<ImmutableArray<PersonView>> SeePeople(Secret conductor, SessionId room) =>
        await IsConductor(conductor) && await Hall() is { } hall
            ? [.. hall.Room.People.Where(person => hall.RoomOf(person.Seat) == room)]
            : [];

    private async Task<GatheredRoom> SeeRoom(RoomState room, Hall hall)
    {
        var opened = room.Opened;
        var taken = hall.TakenBy(opened.Room);
        var ((links, isDeleted), isSilent) = await Ask(opened.Room, () => LinksOf(opened.Room));
        return new(
            opened.Room,
            opened.Rank,
            opened.Name,
            opened.Territory,
            opened.Facilitator,
            opened.Expected,
            opened.Seats,
            links?.Conductor ?? Key(opened.Room),
            links,
            room.Into,
            room.IsWithdrawn,
            taken.Length,
            _gathering.Moves.Values.Count(move => move.To == opened.Room),
            isSilent ? null : isDeleted,
            taken);
    }

    private async Task<(Links? Links, bool IsDeleted)> LinksOf(SessionId room) =>
        _deleted.Contains(room) ? (null, true)
        : await GrainFactory.Tied(room).SeeLinks(Key(room)) is { } links ? (links, false)
        : (null, await IsDeleted(room));

    private static CueLine Line(CueState cue) => new(
        cue.Given.Number,
        cue.Given.Kind,
        cue.Given.Phase,
        cue.GivenAt,
        cue.Given.At,
        cue.Given.By,
        cue.Given.Text,
        cue.Given.Rooms,
        [.. cue.Unanswered],
        [.. cue.Answers.Where(answer => answer.Value is not Refusal.None).Select(answer => new CueRefusal(answer.Key, answer.Value))],
        cue.Given.Id);

    // A silo of the version before says none, and renewed none.
    private Secret FirstScribe => secrets.For(Plenary, Role.Scribe, 1);

    private Secret? ReportOf(Gathering gathering) => gathering.Report is { } report ? ReportKey(report.Generation) : null;

    private Secret ReportKey(int generation) => secrets.For(new($"{Id}/report"), Role.Replay, generation);
}
