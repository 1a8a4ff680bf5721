using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A merged result that a whole region reads tells no words that were taken off in a room or on the common wall.</summary>
[Collection(nameof(Cluster))]
public sealed class TakenOffTests(Cluster cluster)
{
    private static readonly IdeaId Idea = new("idee-1");
    private static readonly IdeaId Other = new("idee-2");
    private static readonly EntryId Sheet = new("feuille-1");

    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    [Fact]
    public async Task What_the_facilitation_takes_off_after_the_report_was_frozen_is_gone_from_it()
    {
        await TwoIdeasAreWritten();
        var report = await Freeze();
        Assert.Equal(["Le droit de rater", "Une phrase blessante"], await Preserved(report));

        await Accepted(cluster.Grains.Anchoring(Lille).WithdrawIdea(await _gathering.FacilitatorOf(Lille), Idea));

        Assert.Equal(["Le droit de rater"], await Preserved(report));
    }

    [Fact]
    public async Task What_was_typed_from_paper_and_removed_after_the_report_was_frozen_is_gone_from_it()
    {
        await HasResults();
        var facilitator = await _gathering.FacilitatorOf(Lille);
        await Accepted(cluster.Grains.Paper(Lille).EnterIdea(facilitator, new(Sheet, "Une phrase sur Karim", 4)));
        var report = await Freeze();
        Assert.Equal(["Une phrase sur Karim"], await Preserved(report));

        await Accepted(cluster.Grains.Paper(Lille).RemoveEntry(facilitator, Sheet));

        Assert.Empty(await Preserved(report));
    }

    [Fact]
    public async Task An_idea_that_whoever_conducts_takes_off_the_common_wall_is_in_no_merged_result_though_its_room_is_over()
    {
        await TwoIdeasAreWritten();
        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 3));
        await Accepted(cluster.Grains.Session(Lille).Close(await _gathering.FacilitatorOf(Lille)));
        await _gathering.GoTo(_gathering.Id, PhaseKind.Wall);
        var before = await Freeze();
        Assert.Equal(["Le droit de rater", "Une phrase blessante"], await Preserved(before));

        await Accepted(cluster.Grains.Anchoring(_gathering.Id).WithdrawIdea(_gathering.Conductor, Idea));

        Assert.Equal(["Le droit de rater"], await Preserved(_gathering.Conductor));
        Assert.Equal(["Le droit de rater"], await Preserved(before));
        Assert.Equal(["Le droit de rater"], await Preserved(await Freeze()));
    }

    [Fact]
    public async Task An_idea_that_was_never_brought_to_the_common_wall_stays_in_the_merged_result()
    {
        await TwoIdeasAreWritten();
        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 1));

        Assert.Equal(["Le droit de rater", "Une phrase blessante"], await Preserved(_gathering.Conductor));
    }

    [Fact]
    public async Task An_idea_typed_for_the_common_room_is_in_the_merged_result_live_and_frozen()
    {
        await HasResults();
        await Accepted(cluster.Grains.Paper(_gathering.Id).EnterIdea(_gathering.Conductor, new(Sheet, "Le temps long", 7)));

        var report = await Freeze();

        foreach (var who in new[] { _gathering.Conductor, report })
        {
            var merged = (await _gathering.Grain.SeeMerged(who))!;
            Assert.Equal(new(1, "Le temps long", null, 7, null, true), Assert.Single(merged.Preserved));
            Assert.Equal((1, 7), (merged.Figures.Preserved, merged.Figures.Supports));
        }
    }

    private async Task HasResults()
    {
        await _gathering.Open();
        await _gathering.Vote(Lille, 6, scenario: 0);
        await _gathering.Reveal(Lille);
    }

    private async Task TwoIdeasAreWritten()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        await _gathering.Vote(Lille, 6, scenario: 0);
        await _gathering.Reveal(Lille);
        await _gathering.GoTo(Lille, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(Lille).AddIdea(ana.Token, Idea, "Une phrase blessante"));
        await Accepted(cluster.Grains.Anchoring(Lille).AddIdea(ana.Token, Other, "Le droit de rater"));
    }

    private async Task<Secret> Freeze() => (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;

    // A reading serves those who come in the same moments.
    private async Task<IEnumerable<string>> Preserved(Secret who)
    {
        cluster.Clock.Advance(TimeSpan.FromSeconds(3));
        return (await _gathering.Grain.SeeMerged(who))!.Preserved.Select(idea => idea.Text).Order(StringComparer.Ordinal);
    }
}
