using System.Text;
using System.Text.Json;
using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.Synthesis;
using static FilageFuturs.Tests.Replay.Histories;

namespace FilageFuturs.Tests.Assessment;

/// <summary>A place on a plane is its person's: whoever else looks, from wherever, does not find it.</summary>
public sealed class PlacePrivacyTests
{
    private const string Self = "\"x\":37,\"y\":83";
    private const string Future = "\"x\":61,\"y\":19";
    private static readonly ScenarioId Seen = SmallKit.Scenarios[0].Id;
    private static readonly PhaseId Debate = new("debat");

    private static ImmutableArray<SessionEvent> Hour
    {
        get
        {
            var open = AssessmentTests.IsOpen;
            var opened = (SessionOpened)open[0];
            var kit = opened.Kit with
            {
                Phases =
                [
                    .. opened.Kit.Phases,
                    new(Debate, PhaseKind.PlausibilityDebate, "2", 1, "Débat", "Débat", 10, PhaseMode.Firm, [], "Plausible ?", null),
                ],
            };
            return
            [
                opened with { Kit = kit, Plan = [.. kit.Phases.Select(phase => new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))] },
                .. open.Skip(1),
                new SelfAssessed(Ana, new(37, 83)),
                .. People(5).Skip(1).Select((seat, rank) => new SelfAssessed(seat, new(11 + rank, 22))),
                new CloudShown([new(10, 20), new(10, 20), new(15, 20), new(15, 20), new(35, 85)]),
                new PhaseOpened(Debate, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(30)),
                new PlausibilityPlaced(Ana, Seen, Look.Before, new(61, 19)),
                .. People(5).Skip(1).Select(seat => new PlausibilityPlaced(seat, Seen, Look.Before, new(90, 90))),
                new LookShown(Look.Before, [new(Seen, 5, new(84, 76), 20)]),
                new LookOpened(Debate, Look.After),
                new SessionClosed(),
            ];
        }
    }

    [Fact]
    public void Nobody_elses_view_holds_it_at_any_moment()
    {
        var session = Session.Empty;
        foreach (var recorded in Of(Hour))
        {
            session = session.Apply(recorded);
            Holds(Seeing.Room(new("s"), session, new Here(), Start));
            Holds(Seeing.Console(session, new Here(), Role.Facilitator, null!, Start));
            Assert.All(session.People.Seated.Where(seat => seat.Id != Ana), seat => Holds(Seeing.Mine(session, seat)));
        }

        var own = Written(Seeing.Mine(session, session.People.Find(Ana)!));
        Assert.Contains(Self, own, StringComparison.Ordinal);
        Assert.Contains(Future, own, StringComparison.Ordinal);
    }

    [Fact]
    public void No_instant_of_the_replay_holds_it_and_no_line_says_whose_place_it_was()
    {
        var record = RecordOf(Hour);
        foreach (var version in Enumerable.Range(1, Hour.Length))
        {
            var frame = ReplaySeeing.Frame(new("s"), record, new(version, 0), [], isAnonymous: false);
            Holds(frame);
            Assert.All(
                frame.Feed.Where(line => line.What is "self-assessed" or "plausibility-placed"), line => Assert.Null(line.By));
        }
    }

    [Fact]
    public async Task It_does_not_travel_and_what_the_room_saw_does()
    {
        var file = TravellingLogs.Export(Hour);
        var text = Encoding.UTF8.GetString(file);

        Assert.DoesNotContain("self-assessed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("plausibility-placed", text, StringComparison.Ordinal);
        Assert.Equal(TravellingLogs.Read(TravellingLogs.Log(Hour)), TravellingLogs.Read(await TravellingLogs.Elsewhere(file)));
    }

    [Fact]
    public async Task A_file_that_brings_places_or_a_cloud_of_four_is_broken()
    {
        foreach (var happened in new SessionEvent[]
        {
            new SelfAssessed(Ana, new(1, 1)),
            new CloudShown([new(5, 5), new(5, 5), new(5, 5), new(5, 5)]),
            new CloudShown([new(6, 5), new(10, 5), new(10, 5), new(10, 5), new(10, 5)]),
            new LookShown(Look.Before, [new(Seen, 4, new(1, 1), 0)]),
        })
        {
            Assert.Equal(Refusal.FileIsBroken, (await TravellingLogs.Import(Forged(happened))).Refusal);
        }
    }

    [Fact]
    public void It_does_not_go_on_into_another_session() => Assert.DoesNotContain(
        Resumption.Of(Of(Hour), new("autre", new("s"), Secret.New(), Hour.Length, "Suite", ResumedCast.Simulated), _ => Secret.New(), Start).From([]),
        recorded => recorded.Event is SelfAssessed or PlausibilityPlaced);

    [Fact]
    public void Erasing_takes_the_place_out_of_the_log()
    {
        var stored = EventJson.Encode(Guid.NewGuid(), Start, new SelfAssessed(Ana, new(37, 83)));

        Assert.DoesNotContain("37", stored.Data, StringComparison.Ordinal);
        Assert.Equal(Ana.Value, stored.Owner);
        var erased = (SelfAssessed)EventJson.Decode(new(1, stored.Id, stored.Type, Start, stored.Data, null, stored.Owner)).Event;
        Assert.Null(erased.At);
    }

    private static byte[] Forged(SessionEvent happened) => TravellingLogs.Forged(TravellingLogs.Export(Hour), contents =>
    {
        contents[^2]["type"] = EventNames.ByType[happened.GetType()];
        contents[^2]["data"] = JsonSerializer.SerializeToNode(happened, happened.GetType(), EventJson.Options);
    });

    private static void Holds(object view)
    {
        var text = Written(view);
        Assert.DoesNotContain(Self, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Future, text, StringComparison.Ordinal);
    }

    private static string Written(object view) => JsonSerializer.Serialize(view, view.GetType(), EventJson.Options);

    private sealed class Here : IPresences
    {
        public bool FacilitatorIsPresent => true;

        public Presence Of(Seat seat) => Presence.Online;
    }
}
