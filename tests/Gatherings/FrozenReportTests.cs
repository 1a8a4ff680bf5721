using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A report whose link went to a whole region: counted once for those who open it together, without what was erased.</summary>
[Collection(nameof(Cluster))]
public sealed class FrozenReportTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);
    private Secret _lille;

    private SessionId Lille => _gathering.Rooms[0];

    private int Readings => cluster.Log.ReadingsOf(Lille.Value);

    [Fact]
    public async Task Those_who_open_it_together_have_it_counted_once_and_later_ones_have_it_counted_again()
    {
        var (report, before) = (await Frozen(), Readings);

        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _gathering.Grain.SeeMerged(report)));
        Assert.All(seen, merged => Assert.Equal(6, merged!.Figures.Voters));
        Assert.Equal(before + 1, Readings);

        cluster.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.NotNull(await _gathering.Grain.SeeMerged(report));
        Assert.Equal(before + 2, Readings);
    }

    [Fact]
    public async Task Whether_a_key_opens_it_is_said_without_counting_anything()
    {
        var (report, scribe) = (await Frozen(), (await _gathering.See()).Scribe);
        var before = Readings;

        Assert.True(await _gathering.Grain.MaySeeMerged(report));
        Assert.True(await _gathering.Grain.MaySeeMerged(_gathering.Conductor));
        Assert.True(await _gathering.Grain.MaySeeMerged(_gathering.Links.Wall));
        Assert.False(await _gathering.Grain.MaySeeMerged(scribe));
        Assert.False(await _gathering.Grain.MaySeeMerged(Secret.New()));
        Assert.Equal(before, Readings);
    }

    [Fact]
    public async Task What_somebody_erases_is_gone_from_it_at_once()
    {
        var (report, ana) = await FrozenWithAnIdea();
        Assert.Single((await _gathering.Grain.SeeMerged(report))!.Preserved);

        await Accepted(_gathering.Grain.EraseMe(ana.Token));

        Assert.Empty((await _gathering.Grain.SeeMerged(report))!.Preserved);
    }

    [Fact]
    public async Task What_was_kept_long_enough_is_gone_from_it_as_soon_as_the_gathering_hears_of_it()
    {
        var (report, _) = await FrozenWithAnIdea();
        Assert.Single((await _gathering.Grain.SeeMerged(report))!.Preserved);

        await cluster.Log.EraseWords(Lille.Value, null, []);
        await cluster.Grains.Session(Lille).Forget();
        await _gathering.Grain.Forget();
        // What is asked after it is answered after it.
        await _gathering.Grain.Deliver();

        Assert.Empty((await _gathering.Grain.SeeMerged(report))!.Preserved);
    }

    [Fact]
    public async Task Paper_typed_after_the_curtain_is_in_the_region_at_once_and_in_the_report_once_it_is_frozen_again()
    {
        var report = await Frozen();
        var lille = await _gathering.FacilitatorOf(Lille);
        await Accepted(cluster.Grains.Session(Lille).Close(lille));

        await Accepted(cluster.Grains.Paper(Lille).EnterIdea(lille, new(new("feuille-1"), "Le droit de rater", 4)));

        Assert.Single((await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Preserved);
        Assert.Empty((await _gathering.Grain.SeeMerged(report))!.Preserved);
        var again = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        Assert.Single((await _gathering.Grain.SeeMerged(again))!.Preserved);
    }

    [Fact]
    public async Task A_reading_that_failed_is_kept_for_nobody()
    {
        var report = await Frozen();
        cluster.Log.FailNextReading(Lille.Value);

        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.SeeMerged(report));

        Assert.NotNull(await _gathering.Grain.SeeMerged(report));
    }

    [Fact]
    public async Task A_deleted_gathering_takes_its_report_along_and_keeps_no_word_of_its_own()
    {
        var report = await FrozenAndClosed();
        Assert.True(await _gathering.Grain.MaySeeMerged(report));
        Assert.Contains(await cluster.Log.ReadAll(_gathering.Stream), stored => stored.Words is not null);

        await Accepted(Delete());

        Assert.False(await _gathering.Grain.MaySeeMerged(report));
        Assert.Null(await _gathering.Grain.SeeMerged(report));
        Assert.DoesNotContain(await cluster.Log.ReadAll(_gathering.Stream), stored => stored.Words is not null);
        Assert.NotNull((await cluster.Grains.Archive(Lille).Look(_lille))!.Title);
    }

    [Fact]
    public async Task Where_the_gatherings_words_cannot_be_erased_nothing_is_deleted_and_whoever_asks_again_is_heard()
    {
        var report = await FrozenAndClosed();
        cluster.Log.FailNextErasure();
        await Assert.ThrowsAnyAsync<Exception>(Delete);
        Assert.True(await _gathering.Grain.MaySeeMerged(report));

        await Accepted(Delete());
        await Accepted(Delete());

        Assert.False(await _gathering.Grain.MaySeeMerged(report));
    }

    [Fact]
    public async Task Pressed_twice_in_the_same_moments_it_is_frozen_once_and_both_have_its_link()
    {
        await HasResults();

        var pressed = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => _gathering.Grain.FreezeAfter(_gathering.Conductor, null)));

        Assert.Equal(pressed[0], pressed[1]);
        Assert.Equal(pressed[0], new(Refusal.None, (await _gathering.See()).Report));
        Assert.NotNull(await _gathering.Grain.SeeMerged(pressed[0].Secret!.Value));
        Assert.Single(await cluster.Log.ReadAll(_gathering.Stream), stored => IsFrozen(stored));
    }

    [Fact]
    public async Task So_it_is_where_another_silo_stored_the_first_press()
    {
        await HasResults();
        cluster.Log.RepeatNextAppend(_gathering.Stream);

        var pressed = await _gathering.Grain.FreezeAfter(_gathering.Conductor, null);

        Assert.Equal(pressed, new(Refusal.None, (await _gathering.See()).Report));
        Assert.Single(await cluster.Log.ReadAll(_gathering.Stream), stored => IsFrozen(stored));
    }

    [Fact]
    public async Task Whoever_saw_its_link_freezes_it_again()
    {
        var first = await Frozen();

        var second = (await _gathering.Grain.FreezeAfter(_gathering.Conductor, first)).Secret!.Value;

        Assert.Null(await _gathering.Grain.SeeMerged(first));
        Assert.NotNull(await _gathering.Grain.SeeMerged(second));
    }

    private static bool IsFrozen(StoredEvent stored) => stored.Type.StartsWith("report-frozen/", StringComparison.Ordinal);

    private Task<Outcome> Delete() => cluster.Grains.Archive(_gathering.Id).Delete(_gathering.Conductor);

    private async Task<Secret> FrozenAndClosed()
    {
        var report = await Frozen();
        _lille = await _gathering.FacilitatorOf(Lille);
        await Accepted(_gathering.Calls(CueKind.Say, text: "Bonsoir à toutes les salles"));
        await Accepted(cluster.Grains.Session(_gathering.Id).Close(_gathering.Conductor));
        return report;
    }

    private async Task<Secret> Frozen()
    {
        await HasResults();
        return (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
    }

    private async Task HasResults()
    {
        await _gathering.Open();
        await _gathering.Vote(Lille, 6, scenario: 0);
        await _gathering.Reveal(Lille);
    }

    private async Task<(Secret Report, Sitter Ana)> FrozenWithAnIdea()
    {
        await _gathering.Open();
        var ana = (await _gathering.JoinIn(Lille, "Ana"))[0];
        await _gathering.Vote(Lille, 6, scenario: 0);
        await _gathering.Reveal(Lille);
        await _gathering.GoTo(Lille, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(Lille).AddIdea(ana.Token, IdeaId.New(), "Le droit de rater"));
        return ((await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value, ana);
    }
}
