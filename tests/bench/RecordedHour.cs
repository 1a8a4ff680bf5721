using System.Collections.Immutable;
using FilageFuturs.Anchoring;
using FilageFuturs.Boards;
using FilageFuturs.Floor;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Seats;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.EventLog;
using FilageFuturs.Timing;
using FilageFuturs.Voting;

namespace FilageFuturs.Bench;

/// <summary>
/// Sixty minutes of twenty people as a log, spread over the hour: the same seed gives the same hour. Cards take most of
/// it, as in a real one.
/// </summary>
internal sealed class RecordedHour(Kit kit, int events, int seed)
{
    private const int People = 20;
    private const int Groups = 4;

    private static readonly DateTimeOffset Start = new(2026, 4, 14, 14, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly List<Recorded> _log = [];
    private readonly List<(BoardId Board, PromptId Prompt, NoteId Note, SeatId By)> _notes = [];
    private readonly List<IdeaId> _ideas = [];
    private DateTimeOffset _now = Start.AddMinutes(-10);

    public static readonly Secret Facilitator = new("bench-facilitator");

    public IReadOnlyList<Recorded> Log => _log;

    public IEnumerable<NewEvent> Stored => _log.Select(one => EventJson.Encode(Guid.NewGuid(), one.At, one.Event));

    public RecordedHour Held()
    {
        Open();
        var minutes = kit.Phases.Sum(phase => phase.Minutes);
        foreach (var phase in kit.Phases)
        {
            Tell(new PhaseOpened(phase.Id, phase.Mode, TimeSpan.FromMinutes(phase.Minutes), _now.AddMinutes(phase.Minutes)));
            Hold(phase, (int)((long)events * phase.Minutes / minutes), _now.AddMinutes(phase.Minutes));
        }

        Tell(new SessionClosed());
        return this;
    }

    private void Open()
    {
        Tell(new SessionOpened(
            "bench",
            kit,
            "Une heure enregistrée",
            "Banc",
            [.. kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
            People,
            Groups,
            People,
            null,
            IsRehearsal: true));
        Tell(new LinkIssued(Role.Facilitator, 1, Facilitator.Hash));
        Tell(new LinkIssued(Role.CoFacilitator, 1, "bench-co"));
        Tell(new LinkIssued(Role.Participant, 1, "bench-participants"));
        Tell(new LinkIssued(Role.Wall, 1, "bench-wall"));
        for (var rank = 0; rank < People; rank++)
        {
            Tell(new SeatTaken(Seat(rank), $"bench-{rank}", $"Personne {rank + 1}", Profile.Unsaid, false, false, IsSimulated: true));
        }
    }

    private void Hold(Phase phase, int count, DateTimeOffset end)
    {
        var beat = (end - _now) / (count + 1);
        for (var rank = 0; rank < count; rank++)
        {
            _now += beat;
            Tell(Next(phase, rank));
        }

        Last(phase);
        _now = end;
    }

    private void Last(Phase phase)
    {
        if (phase.Kind is PhaseKind.DotVote)
        {
            Tell(new VoteRevealed());
        }
        else if (phase.Kind is PhaseKind.Grouping)
        {
            Tell(new GroupsDrawn(GroupingMethod.ByChance, seed, [.. Enumerable.Range(0, Groups).Select(DrawnGroup)], null));
            Tell(new ScenariosDrawn(seed, [.. Enumerable.Range(0, Groups).Select(rank => new DrawnScenario(Group(rank), kit.Scenarios[rank].Id))]));
            Tell(new GroupsInstalled());
        }
    }

    private SessionEvent Next(Phase phase, int rank) => phase.Kind switch
    {
        PhaseKind.Presentation => new ScenarioShown(kit.Scenarios[rank % kit.Scenarios.Length].Id),
        PhaseKind.DotVote => new DotPlaced(Any(), kit.Dots[_random.Next(kit.Dots.Length)].Id, kit.Scenarios[_random.Next(Groups)].Id),
        PhaseKind.CardBoard => Write(phase.Card!.Value),
        PhaseKind.Wall => Anchor(),
        _ => rank % 2 == 0 ? new HandRaised(Seat(rank / 2 % People)) : new FloorGiven(Seat(rank / 2 % People)),
    };

    private SessionEvent Write(CardId card)
    {
        var seat = _random.Next(People);
        var board = new BoardId(Group(seat % Groups), card);
        var prompts = kit.Find(card)!.Prompts;
        var prompt = prompts[_random.Next(prompts.Length)].Id;
        var here = _notes.Where(note => note.Board == board && note.Prompt == prompt).ToList();
        if (here.Count < 8)
        {
            var note = new NoteId($"n{_log.Count}");
            _notes.Add((board, prompt, note, Seat(seat)));
            return new NoteAdded(board, prompt, note, Seat(seat), $"Une idée de la minute {_log.Count}, écrite à plusieurs");
        }

        var chosen = here[_random.Next(here.Count)];
        return _random.Next(5) == 0
            ? new AnswerRetained(board, prompt, new($"a{_log.Count}"), Seat(seat), chosen.Note, null, "Ce que le groupe retient")
            : new NoteEdited(board, chosen.Note, chosen.By, $"Une idée reprise pour la {_log.Count}e fois");
    }

    private SessionEvent Anchor()
    {
        if (_ideas.Count < 120 && _random.Next(3) == 0)
        {
            _ideas.Add(new($"i{_log.Count}"));
            return new IdeaAdded(_ideas[^1], Any(), $"Préserver la chose numéro {_log.Count}");
        }

        return _ideas.Count == 0 ? new HandRaised(Any()) : new IdeaSupported(_ideas[_random.Next(_ideas.Count)], Any());
    }

    private void Tell(SessionEvent happened) => _log.Add(new(_log.Count + 1, _now, happened));

    private SeatId Any() => Seat(_random.Next(People));

    private static SeatId Seat(int rank) => new($"bench-{rank + 1}");

    private static GroupId Group(int rank) => new($"g{rank + 1}");

    private static DrawnGroup DrawnGroup(int rank) =>
        new(Group(rank), [.. Enumerable.Range(0, People).Where(seat => seat % Groups == rank).Select(Seat)]);
}
