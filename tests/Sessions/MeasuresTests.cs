using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace FilageFuturs.Tests.Sessions;

/// <summary>What an operator reads of a workshop that is lived.</summary>
[Collection(nameof(Cluster))]
public sealed class MeasuresTests : IDisposable
{
    private readonly Cluster _cluster;
    private readonly ConcurrentQueue<(string Instrument, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly MeterListener _listener = new();

    public MeasuresTests(Cluster cluster)
    {
        _cluster = cluster;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "FilageFuturs")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((one, value, tags, _) => Keep(one, value, tags));
        _listener.SetMeasurementEventCallback<long>((one, value, tags, _) => Keep(one, value, tags));
        _listener.SetMeasurementEventCallback<int>((one, value, tags, _) => Keep(one, value, tags));
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task A_refusal_is_counted_by_its_kind_and_by_who_decided()
    {
        var room = new OpenRoom(_cluster);
        await room.Open();
        await _cluster.Grains.Phases(room.Id).Next(room.Facilitator, new("nowhere"));
        await _cluster.Grains.Group(room.Id, new("g1")).CallHelp(Secret.New());

        Assert.Contains(_measured, one => one.Instrument == "futurs.operations" && Has(one.Tags, "session", "Next", Refusal.NotStarted));
        Assert.Contains(_measured, one => one.Instrument == "futurs.operations" && Has(one.Tags, "group", "CallHelp", Refusal.NotAllowed));
        Assert.Contains(_measured, one => one is { Instrument: "futurs.operation.duration", Value: > 0 });
    }

    [Fact]
    public async Task What_the_clock_ends_tells_how_late_it_was()
    {
        var room = new OpenRoom(_cluster);
        await room.Open();
        var kit = (await _cluster.Grains.Session(room.Id).SeeKit(room.Facilitator))!;
        var phases = _cluster.Grains.Phases(room.Id);
        await OpenRoom.Accepted(phases.Replan(room.Facilitator, [new(kit.Phases[0].Id, Limits.ShortestPhase, PhaseMode.Chain)]));
        await OpenRoom.Accepted(phases.Start(room.Facilitator));
        _cluster.Clock.SetUtcNow((await room.See()).Clock!.Deadline!.Value + Limits.Grace);
        await Cluster.Settles(async () => (await room.See()).Clock!.Phase != kit.Phases[0].Id);

        await Cluster.Settles(() => Task.FromResult(_measured.Any(one =>
            one is { Instrument: "futurs.phase.lateness", Value: 0 } && "session".Equals(one.Tags["by"]))));
    }

    [Fact]
    public async Task Rooms_awake_are_counted_by_state_and_simulated_seats_apart()
    {
        var before = Awake("running");
        var (people, simulated) = (Present("person"), Present("simulated"));
        var room = new OpenRoom(_cluster);
        await room.Open(room.Opening with { IsRehearsal = true });
        await room.Join("Ana");
        await _cluster.Grains.Seats(room.Id).Join(new(
            room.Links.Participants.Text, SeatId.New(), Secret.New(), "Bilal", Profile.Unsaid, OnWall: false, IsSimulated: true));
        await OpenRoom.Accepted(_cluster.Grains.Phases(room.Id).Start(room.Facilitator));

        Assert.Equal(before + 1, Awake("running"));
        Assert.Equal(people + 1, Present("person"));
        Assert.Equal(simulated + 1, Present("simulated"));
    }

    [Fact]
    public async Task Workshops_that_nobody_opened_do_not_stay_awake_for_having_been_asked_for()
    {
        var before = Awake("none");
        for (var asked = 0; asked < 30; asked++)
        {
            await AskFor(SessionId.New());
        }

        Assert.True(Awake("none") >= 30);
        await VacantAre(before);
    }

    [Fact]
    public async Task A_workshop_asked_for_before_it_is_opened_opens_and_stays()
    {
        var (soon, late) = (new OpenRoom(_cluster), new OpenRoom(_cluster));
        var before = Awake("none");
        await AskFor(soon.Id);
        await soon.Open();
        var lobby = Awake("lobby");
        await AskFor(late.Id);
        await VacantAre(before);
        Assert.Equal(lobby, Awake("lobby"));

        await late.Open();
        await late.Join("Ana");

        Assert.Equal(lobby + 1, Awake("lobby"));
    }

    [Fact]
    public async Task Whoever_listens_to_a_workshop_before_it_is_opened_hears_of_its_opening()
    {
        var before = Awake("none");
        var (room, listener) = (new OpenRoom(_cluster), new Hearing());
        await _cluster.Grains.Session(room.Id).Watch(
            "node", _cluster.Grains.CreateObjectReference<ISessionWatcher>(listener), [], hasFacilitator: false);
        await AskFor(SessionId.New());
        await VacantAre(before + 1);

        await room.Open();

        await _cluster.Soon(() => Task.FromResult(listener.Version > 0));
        GC.KeepAlive(listener);
    }

    private Task AskFor(SessionId session) => _cluster.Grains.Session(session).SeeDoor("RIDEAU-2749");

    /// <summary>Others may be awake for a reason, deleted or watched.</summary>
    private Task VacantAre(double atMost) => _cluster.Soon(() => Task.FromResult(Awake("none") <= atMost));

    private double Awake(string state) => Look("futurs.rooms", "state", state);

    private double Present(string kind) => Look("futurs.seats.present", "kind", kind);

    private double Look(string instrument, string tag, string value)
    {
        _measured.Clear();
        _listener.RecordObservableInstruments();
        return _measured.Where(one => one.Instrument == instrument && value.Equals(one.Tags[tag])).Sum(one => one.Value);
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, new(tags.ToArray())));

    private static bool Has(Dictionary<string, object?> tags, string place, string operation, Refusal refusal) =>
        place.Equals(tags["place"]) && operation.Equals(tags["operation"]) && $"{refusal}".Equals(tags["refusal"]);

    private sealed class Hearing : ISessionWatcher
    {
        public long Version { get; private set; }

        public Task Changed(Notice notice)
        {
            Version = notice.Version;
            return Task.CompletedTask;
        }
    }
}
