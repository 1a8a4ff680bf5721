using System.Globalization;

namespace FilageFuturs.ProcessTests.Gatherings;

[Long]
public sealed class GatheringTests
{
    private static readonly PhaseId Presentation = new("presentation");
    private static readonly PhaseId Vote = new("vote");
    private static readonly PhaseId Groups = new("groupes");

    private readonly Evening _evening = new();

    /// <summary>
    /// Seven rooms and a hundred and twenty people, one real page per role; the process is killed while a countdown runs
    /// and a facilitator's page is closed. Everybody goes on, each cue is applied once, and the merged numbers are the
    /// sum of what the rooms' own files say.
    /// </summary>
    [Fact]
    public async Task A_region_lives_its_evening_through_the_death_of_the_process()
    {
        await using var process = new WebProcess();
        await process.Start();
        await using var pages = await Pages.Launch(process);
        await using (var client = await Client.Connect(process.Gateway))
        {
            _evening.Speak(client);
            await _evening.Open();
            await pages.Open(_evening);
            await Begin(pages);
            await _evening.Call(CueKind.Phase, 40, Groups);
        }

        await pages.CloseTheFacilitator();
        await process.Kill();
        await process.Start();
        await using var again = await Client.Connect(process.Gateway);
        _evening.Speak(again);
        await GoOn(pages);
        var merged = await _evening.CloseAndFreeze();

        var rooms = new List<(GatheredRoom Room, ExportedRoom File)>();
        foreach (var room in _evening.Held)
        {
            rooms.Add((room, ExportedRoom.Read(await _evening.Export(room))));
        }

        await EveryCueWasAppliedOnce(rooms);
        TheClockOfEveryRoomWasTheSame(rooms);
        TheMergedNumbersAreTheSumOfTheRooms(merged, rooms, ExportedRoom.Read(await _evening.Export(null)));
        Assert.Empty(pages.Complaints);
    }

    private async Task Begin(Pages pages)
    {
        await _evening.Arrive(alreadyThere: 1);
        await _evening.Call(CueKind.Rooms, 4);
        await pages.TheParticipantReads("rejoint sa salle dans");
        await _evening.AreCalled(elsewhere: false);
        await _evening.Cross();
        await pages.TheParticipantIsIn(_evening.First.Session);
        await _evening.Call(CueKind.Phase, 2, Presentation);
        await _evening.AllAreAt(Presentation);
        await pages.TheConductorSees("Présentation");
        await _evening.Call(CueKind.Phase, 2, Vote);
        await _evening.AllAreAt(Vote);
        await pages.TheFacilitatorSees("Vote silencieux");
        await _evening.Vote();
    }

    private async Task GoOn(Pages pages)
    {
        await _evening.AllAreAt(Groups);
        await pages.TheParticipantIsIn(_evening.First.Session);
        await pages.OpenTheFacilitator(_evening);
        await _evening.Reveal();
        foreach (var phase in _evening.Kit.Phases.Where(phase => phase.Kind is PhaseKind.CardBoard))
        {
            await _evening.Call(CueKind.Phase, 2, phase.Id);
            await _evening.AllAreAt(phase.Id);
            await _evening.Write(_evening.Kit.Find(phase.Card!.Value)!);
        }

        var wall = _evening.Kit.Phases.Last(phase => phase.Kind is PhaseKind.Wall).Id;
        await _evening.Call(CueKind.Phase, 2, wall);
        await _evening.AllAreAt(wall);
        await _evening.Preserve();
        await _evening.Call(CueKind.Plenary, 4);
        await pages.TheParticipantIsIn(_evening.Id);
        await _evening.MeetInPlenary();
        await pages.TheScribeSees("Le temps");
        await pages.TheWallSees("Le temps");
    }

    private async Task EveryCueWasAppliedOnce(List<(GatheredRoom Room, ExportedRoom File)> rooms)
    {
        var cues = (await _evening.See()).Cues;
        Assert.All(cues, cue => Assert.Empty(cue.Unanswered));
        Assert.All(cues, cue => Assert.Empty(cue.Refused));
        foreach (var (room, file) in rooms)
        {
            var given = cues.Where(cue => cue.Rooms.Contains(room.Session)).Select(cue => cue.Number).ToList();
            Assert.Equal(given, file.Cues);
            Assert.Equal(given, file.Done);
        }
    }

    /// <summary>A shared clock: the phase that opened at the end of a countdown has one deadline in the whole region.</summary>
    private static void TheClockOfEveryRoomWasTheSame(List<(GatheredRoom Room, ExportedRoom File)> rooms) => Assert.All(
        new[] { Presentation, Vote },
        phase => Assert.Single(rooms.Select(room => Moment(room.File.Deadlines[phase.Value])).Distinct()));

    private void TheMergedNumbersAreTheSumOfTheRooms(
        MergedView merged, List<(GatheredRoom Room, ExportedRoom File)> rooms, ExportedRoom plenary)
    {
        Assert.Equal(Evening.People, merged.Figures.People);
        foreach (var vote in merged.Votes)
        {
            var counts = rooms.Select(room => room.File.Dots.Count(dot => dot == (vote.Scenario.Value, vote.Dot.Value))).ToList();
            Assert.Equal(counts, vote.Rooms.Select(count => count!.Value));
            Assert.Equal(counts.Sum(), vote.Total);
        }

        Assert.Equal(
            rooms.SelectMany(room => room.File.Answers.Select(answer => $"{room.Room.Session} {answer.Prompt} {answer.Text}")).Order(),
            merged.Prompts.SelectMany(prompt => prompt.Answers.Select(answer => $"{answer.Room} {prompt.Prompt} {answer.Answer}")).Order());
        var families = merged.Families.ToDictionary(family => family.Id, family => family.Name);
        Assert.Equal(
            rooms.SelectMany(room => room.File.Ideas.Select(idea =>
                $"{room.Room.Session} {idea.Value} {room.File.Supports(idea.Key) + plenary.Supports(idea.Key)} {plenary.FamilyOf(idea.Key)}")).Order(),
            merged.Preserved.Select(idea =>
                $"{idea.From} {idea.Text} {idea.Supports} {(idea.Family is { } family ? families[family] : "")}").Order());
        Assert.Equal(Evening.Rooms * 3, plenary.Brought.Count);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
