using System.Text.Json.Nodes;
using static FilageFuturs.Tests.Synthesis.TravellingLogs;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>Paper is often typed the evening after: the curtain is down, and what the room made is still to be counted.</summary>
[Collection(nameof(Cluster))]
public sealed class LatePaperTests(Cluster cluster)
{
    private static readonly EntryId Sheet = new("feuille-1");
    private static readonly EntryId Other = new("feuille-2");
    private static readonly IdeaEntered Idea = new(Sheet, "Le droit de rater", 4);
    private static readonly ImmutableArray<SessionEvent> Held = [.. InTheLobby(3), new SessionClosed()];

    private readonly SessionId _room = SessionId.New();

    private ISessionPaper Paper => cluster.Grains.Paper(_room);

    [Fact]
    public async Task What_a_room_made_on_paper_is_typed_the_day_after_and_its_synthesis_and_the_observatory_count_it()
    {
        var closed = await Closed(daysAgo: 1);
        Assert.Null(await cluster.Grains.Observatory(_room).Observe(Facilitator));

        await OpenRoom.Accepted(Paper.EnterVotes(Facilitator, new(Sheet, 8, 8, [new(Entertainment, Green, 7)])));
        await OpenRoom.Accepted(Paper.EnterIdea(Facilitator, new(Other, "La lenteur", 2)));

        var archive = (await cluster.Grains.Session(_room).SeeArchive(Facilitator))!;
        Assert.Equal((7, 8), (archive.Vote!.Of(Entertainment, Green)!.Value, archive.Vote.OnPaper));
        Assert.Equal("La lenteur", Assert.Single(archive.Preserved).Text);
        Assert.Equal(7, (await cluster.Grains.Observatory(_room).Observe(Facilitator))!.Archive.Vote!.Of(Entertainment, Green));
        Assert.Equal((closed, closed + Keeping.Names), (archive.ClosedAt!.Value, archive.EraseNamesAt));
    }

    [Fact]
    public async Task What_was_typed_is_taken_back_after_the_curtain_too_by_the_facilitation_alone()
    {
        await Closed(daysAgo: 1);
        await OpenRoom.Accepted(Paper.EnterIdea(Facilitator, Idea));

        Assert.Equal(Refusal.NotAllowed, (await Paper.RemoveEntry(SecretOf(Ana), Sheet)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await Paper.EnterIdea(SecretOf(Ana), Idea with { Entry = Other })).Refusal);
        await OpenRoom.Accepted(Paper.RemoveEntry(Facilitator, Sheet));

        Assert.Empty((await cluster.Grains.Session(_room).SeeArchive(Facilitator))!.Preserved);
    }

    [Theory]
    [InlineData(364, Refusal.None)]
    [InlineData(365, Refusal.SessionIsClosed)]
    public async Task It_is_typed_as_long_as_its_record_keeps_what_was_written(int daysAgo, Refusal refusal)
    {
        await Closed(daysAgo);

        Assert.Equal(refusal, (await Paper.EnterIdea(Facilitator, Idea)).Refusal);
    }

    [Fact]
    public async Task It_does_not_lengthen_the_replay_which_says_from_five_people_on_that_its_synthesis_has_more()
    {
        await Closed(daysAgo: 1);
        var before = await Watched();
        await OpenRoom.Accepted(Paper.EnterVotes(Facilitator, new(Sheet, 4, 4, [new(Entertainment, Green, 4)])));
        Assert.Equal((false, false), OnPaper(await Watched()));

        await OpenRoom.Accepted(Paper.EnterVotes(Facilitator, new(Sheet, 8, 8, [new(Entertainment, Green, 7)])));
        await OpenRoom.Accepted(Paper.EnterAnswer(Facilitator, new(Other, Entertainment, 1, Society, Fear, "L’hiver")));
        var after = await Watched();

        Assert.Equal((true, true), OnPaper(after));
        Assert.Equal((before.Last, before.Length), (after.Last, after.Length));

        static (bool, bool) OnPaper(ReplayIndex index) => (index.HasPaperVotes, index.HasPaperAnswers);
    }

    [Fact]
    public async Task It_travels_with_its_record_after_the_closing_which_a_house_of_before_calls_newer()
    {
        var file = Export([.. Held, Idea, new IdeaEntered(Other, "La lenteur", 2), new EntryRemoved(Other)]);

        var there = await Elsewhere(file);

        Assert.Equal("Le droit de rater", Assert.Single(ArchiveOf(there).Preserved).Text);
        Assert.Equal(file, Export(there));
        Assert.Equal((1, 2), (SchemaOf(Export(Held)), SchemaOf(file)));
    }

    [Fact]
    public async Task What_is_typed_into_a_record_that_came_from_elsewhere_goes_on_with_it()
    {
        var there = await Elsewhere(Export(Held));
        var typed = there.Add(new(there.Length + 1, Start.AddYears(2), Idea));

        Assert.Equal("Le droit de rater", Assert.Single(ArchiveOf(await Elsewhere(Export(typed))).Preserved).Text);
    }

    [Fact]
    public async Task Nothing_else_comes_in_after_the_closing()
    {
        var file = Forged(Export([.. Held, Idea]), lines =>
        {
            lines[^2]["type"] = "idea-added/1";
            lines[^2]["data"] = JsonNode.Parse("""{"idea":"i1","by":"voix-1","text":"Se parler"}""");
        });

        var reading = await Import(file);

        Assert.Equal((Refusal.FileIsNotClosed, LinesOf(file).Length), (reading.Refusal, reading.Line));
        Assert.Empty(reading.Events);
    }

    private static int SchemaOf(byte[] file) => (int)JsonNode.Parse(LinesOf(file)[0])!["schema"]!;

    private async Task<ReplayIndex> Watched() => (await cluster.Grains.Replay(_room).Open(new(Facilitator, Anonymous: true)))!;

    private async Task<DateTimeOffset> Closed(int daysAgo)
    {
        var at = cluster.Clock.GetUtcNow().AddDays(-daysAgo);
        await cluster.Log.Append(
            _room.Value, 0, [.. Held.Select(happened => EventJson.Encode(Guid.NewGuid(), at, happened))], DeadlineChange.Keep);
        return at;
    }
}
