using FilageFuturs.Silo.Rehearsals;

namespace FilageFuturs.Tests.Rehearsals;

/// <summary>An hour of simulated people, gesture by gesture, on the grains that people use.</summary>
[Collection(nameof(Cluster))]
public sealed class WholeRehearsalTests(Cluster cluster)
{
    private const int People = 8;
    private const double Pace = 8;
    private const int Seconds = 900;
    private const int GesturesASecond = 8;

    private static readonly RehearsalWords Words = RehearsalWords.In("fr");

    private readonly OpenRoom _room = new(cluster);

    [Theory]
    [InlineData(1)]
    public async Task Nobody_is_ever_refused_and_the_workshop_says_something(int seed)
    {
        await _room.Open(_room.Opening with { IsRehearsal = true });
        var kit = (await cluster.Grains.Session(_room.Id).SeeKit(_room.Facilitator))!;
        var people = await Seat(new(People, seed, Pace, Conducts: true), kit);
        var conductor = new SimulatedConductor(Words, new(seed));
        var random = new Random(seed);
        var gestures = 0;
        for (var second = 0; second < Seconds && await Conduct(conductor, kit); second++)
        {
            for (var turn = 0; turn < GesturesASecond; turn++)
            {
                gestures += await Act(random.Pick(people), kit);
            }

            cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(gestures > 500, $"{gestures} gestures");
        SaysSomething((await cluster.Grains.Session(_room.Id).SeeArchive(_room.Facilitator))!);
    }

    private static void SaysSomething(ArchiveView archive)
    {
        Assert.NotNull(archive.ClosedAt);
        Assert.True(archive.Vote!.WithDots >= People / 2);
        Assert.All(archive.Worlds, world => Assert.NotEmpty(world.Presented));
        Assert.All(
            archive.Worlds.SelectMany(world => world.Cards),
            card => Assert.True(card.Cells.Count(cell => cell.Answer is not null) >= card.Cells.Length / 2));
        Assert.True(archive.Preserved.Length >= People);
        Assert.Contains(archive.Preserved, idea => idea.Supports > 0);
        Assert.Contains(archive.Preserved, idea => idea.Family is not null);
    }

    private async Task<List<SimulatedPerson>> Seat(RehearsalPlan plan, Kit kit)
    {
        var proof = _room.Links.Participants.Text;
        var people = Casting.Names(Words, plan).Take(plan.People)
            .Select((name, rank) => Casting.Cast(plan, rank, name, Secret.New(), proof, kit, Words))
            .ToList();
        foreach (var person in people)
        {
            await Make(new Sit(person.Request), person.Request.Token);
        }

        return people;
    }

    private async Task<int> Act(SimulatedPerson person, Kit kit)
    {
        var me = person.Request.Token;
        var moment = new Moment((await cluster.Grains.Session(_room.Id).SeeRoom(me))!, kit, Pace);
        var mine = (await cluster.Grains.Session(_room.Id).SeeMine(me))!;
        var board = mine.Group is { } group && moment.Phase?.Card is { } card
            ? await cluster.Grains.Board(_room.Id, new(group, card)).See(me)
            : null;
        return person.Next(moment, mine, board) is { } gesture ? await Make(gesture, me) : 0;
    }

    /// <returns>False once the workshop is over.</returns>
    private async Task<bool> Conduct(SimulatedConductor conductor, Kit kit)
    {
        var room = await _room.See();
        var console = (await cluster.Grains.Session(_room.Id).SeeConsole(_room.Facilitator))!;
        if (conductor.Next(new(room, kit, Pace), console) is { } gesture)
        {
            await Make(gesture, _room.Facilitator);
        }

        return room.State is not SessionState.Closed;
    }

    private async Task<int> Make(Gesture gesture, Secret who)
    {
        var outcome = await gesture.Make(new(cluster.Grains, _room.Id, who));
        Assert.True(outcome.IsAccepted, $"{gesture.GetType().Name}: {outcome.Refusal}");
        return 1;
    }
}
