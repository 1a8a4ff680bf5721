using System.Collections.Concurrent;

namespace FilageFuturs.ProcessTests;

/// <summary>A workshop in its first card, and a ledger of everything that was acknowledged to its people.</summary>
internal sealed class Workshop
{
    private const int Rooms = 8;
    private const int NotesEach = 45;

    private readonly SessionId _id = SessionId.New();
    private readonly List<Secret> _seats = [];
    private readonly Dictionary<Secret, BoardId> _boards = [];
    private readonly ConcurrentDictionary<(BoardId Board, NoteId Note), string> _notes = [];
    // What was sent since the last acknowledgement may or may not be stored; what was acknowledged must be, or newer.
    private readonly ConcurrentDictionary<(BoardId Board, NoteId Note), ImmutableList<string>> _sent = [];
    private readonly ConcurrentDictionary<(Secret Seat, DotId Dot), ScenarioId> _dots = [];
    private Links _links = null!;
    private RoomView _room = null!;
    private Kit _kit = null!;
    private int _acknowledged;

    private Secret Facilitator => _links.Facilitator!.Value;

    public int Acknowledged => _acknowledged;

    public async Task Open(IGrainFactory grains)
    {
        var opened = await grains.Session(_id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Pannes", null, [], Rooms, 2, Rooms, null, IsRehearsal: false));
        _links = opened.Links!;
        _kit = (await grains.Session(_id).SeeKit(Facilitator))!;
        foreach (var rank in Enumerable.Range(1, Rooms))
        {
            _seats.Add(Secret.New());
            await Accepted(grains.Seats(_id).Join(new(
                _links.Participants.Text, SeatId.New(), _seats[^1], $"Voix {rank}", Profile.Unsaid, OnWall: false)));
        }

        await Accepted(grains.Phases(_id).Start(Facilitator));
        await GoTo(grains, PhaseKind.DotVote);
        await Vote(grains);
        await GoTo(grains, PhaseKind.Grouping);
        await Accepted(grains.Groups(_id).Draw(Facilitator, GroupingMethod.ByChance, 1));
        await Accepted(grains.Groups(_id).Install(Facilitator));
        await GoTo(grains, PhaseKind.CardBoard);
        await Accepted(grains.Phases(_id).Extend(
            Facilitator, new("long"), _room.Clock!.Phase, Limits.LongestExtension));
        await Look(grains);
        foreach (var seat in _seats)
        {
            _boards[seat] = new((await grains.Session(_id).SeeMine(seat))!.Group!.Value, _kit.Cards[0].Id);
        }
    }

    /// <summary>The whole log, line by line, each sealed with the one before.</summary>
    public async Task<byte[]> Export(IGrainFactory grains) => (await grains.Session(_id).ExportLog(Facilitator))!;

    /// <summary>Everybody writes until the process is gone; only what was acknowledged enters the ledger.</summary>
    public Task Write(IGrainFactory grains, CancellationToken until) =>
        Task.WhenAll(_seats.Select(seat => Write(grains, seat, until)));

    public async Task Verify(IGrainFactory grains)
    {
        var before = _room.Clock!;
        await Look(grains);
        Assert.Equal(before.Phase, _room.Clock!.Phase);
        Assert.Equal(before.Deadline, _room.Clock.Deadline);
        Assert.Equal(Rooms, _room.People.Length);
        foreach (var board in _notes.Keys.Select(key => key.Board).Distinct())
        {
            var view = (await grains.Board(_id, board).See(Facilitator))!;
            var kept = view.Cells.SelectMany(cell => cell.Notes).ToDictionary(note => note.Id, note => note.Text);
            Assert.All(_notes.Where(note => note.Key.Board == board), note =>
                Assert.Contains(kept.GetValueOrDefault(note.Key.Note), _sent[note.Key].Add(note.Value)));
        }

        foreach (var (placed, scenario) in _dots)
        {
            Assert.Equal(scenario, (await grains.Session(_id).SeeMine(placed.Seat))!.Dots[placed.Dot]);
        }
    }

    private async Task Write(IGrainFactory grains, Secret seat, CancellationToken until)
    {
        for (var rank = 0; !until.IsCancellationRequested; rank++)
        {
            try
            {
                await WriteOne(grains, seat, _boards[seat], rank % NotesEach, until);
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                return;
            }
        }
    }

    /// <summary>Once every note is there, writing goes on by changing them: the text sent last may or may not be stored.</summary>
    private async Task WriteOne(
        IGrainFactory grains, Secret seat, BoardId board, int rank, CancellationToken until)
    {
        var note = new NoteId($"{seat.Hash[..12]}-{rank}");
        var text = $"Idée {Guid.NewGuid():N}";
        var prompts = _kit.Cards[0].Prompts;
        _sent.AddOrUpdate((board, note), [text], (_, sent) => sent.Add(text));
        var outcome = await grains.Board(_id, board)
            .Write(seat, prompts[rank % prompts.Length].Id, note, text)
            .WaitAsync(until);
        Assert.True(outcome.IsAccepted, $"Refused: {outcome.Refusal}.");
        _notes[(board, note)] = text;
        _sent[(board, note)] = [text];
        Interlocked.Increment(ref _acknowledged);
    }

    private async Task Vote(IGrainFactory grains)
    {
        foreach (var (seat, rank) in _seats.Select((seat, rank) => (seat, rank)))
        {
            var (dot, scenario) = (_kit.Dots[rank % 3].Id, _kit.Scenarios[rank % 4].Id);
            await Accepted(grains.Voting(_id).PlaceDot(seat, dot, scenario));
            _dots[(seat, dot)] = scenario;
        }
    }

    private async Task GoTo(IGrainFactory grains, PhaseKind kind)
    {
        await Look(grains);
        while (_kit.Find(_room.Clock!.Phase)!.Kind != kind)
        {
            await Accepted(grains.Phases(_id).Next(Facilitator, _room.Clock!.Phase));
            await Look(grains);
        }
    }

    private async Task Look(IGrainFactory grains) => _room = (await grains.Session(_id).SeeRoom(Facilitator))!;

    private static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}
