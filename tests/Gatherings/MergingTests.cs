using System.Text.Json;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

[Collection(nameof(Cluster))]
public sealed class MergingTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task The_votes_of_the_region_are_the_sum_of_the_rooms_and_say_how_far_apart_they_are()
    {
        await _gathering.Open();
        var kit = await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Vote(_gathering.Rooms[1], 5, scenario: 1);
        await _gathering.Reveal(_gathering.Rooms[0], _gathering.Rooms[1]);

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;

        var first = merged.Votes.Single(vote => vote.Scenario == kit.Scenarios[0].Id && vote.Dot == kit.Dots[0].Id);
        Assert.Equal(6, first.Total);
        Assert.Equal(11, merged.Figures.Voters);
        Assert.Equal(1.0, first.Spread);
        Assert.Equal([6, 0, null], first.Rooms.AsEnumerable());
        Assert.Equal(MergedState.NotRevealed, merged.Rooms[2].State);
    }

    [Fact]
    public async Task A_room_of_fewer_than_five_votes_is_named_and_not_counted()
    {
        await _gathering.Open();
        var kit = await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Vote(_gathering.Rooms[2], 3, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0], _gathering.Rooms[2]);

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;

        Assert.Equal(MergedState.TooFew, merged.Rooms[2].State);
        Assert.Equal(6, merged.Votes.Single(vote => vote.Scenario == kit.Scenarios[0].Id && vote.Dot == kit.Dots[0].Id).Total);
    }

    [Fact]
    public async Task A_room_that_takes_its_results_back_counts_nowhere_until_it_gives_them_again()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0]);
        var facilitator = await _gathering.FacilitatorOf(_gathering.Rooms[0]);

        await Accepted(_gathering.Grain.WithdrawResults(facilitator, _gathering.Rooms[0], true));
        Assert.Equal(0, (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Figures.Voters);
        await Accepted(_gathering.Grain.WithdrawResults(facilitator, _gathering.Rooms[0], false));

        Assert.Equal(6, (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Figures.Voters);
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.WithdrawResults(facilitator, _gathering.Rooms[1], true)).Refusal);
    }

    [Fact]
    public async Task Ideas_of_the_rooms_come_to_the_common_wall_once_and_supports_add_up()
    {
        await _gathering.Open();
        var people = await _gathering.JoinIn(_gathering.Rooms[0], "Ana", "Bilal");
        await _gathering.GoTo(_gathering.Rooms[0], PhaseKind.Wall);
        var idea = IdeaId.New();
        await Accepted(cluster.Grains.Anchoring(_gathering.Rooms[0]).AddIdea(people[0].Token, idea, "Le droit de rater"));
        await Accepted(cluster.Grains.Anchoring(_gathering.Rooms[0]).Support(people[1].Token, idea, true));

        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 3));
        await Accepted(_gathering.Grain.BringIdeas(_gathering.Conductor, 3));
        await _gathering.GoTo(_gathering.Id, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(_gathering.Id).Support(people[0].Token, idea, true));
        var scribe = (await _gathering.See()).Scribe;
        var family = FamilyId.New();
        await Accepted(cluster.Grains.Anchoring(_gathering.Id).NameFamily(scribe, family, "L’erreur"));
        await Accepted(cluster.Grains.Anchoring(_gathering.Id).FileIdea(scribe, idea, family));

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;
        Assert.Equal(new(1, "Le droit de rater", _gathering.Rooms[0], 2, family), Assert.Single(merged.Preserved));
        Assert.Equal(2, Assert.Single(merged.Families).Supports);
        Assert.Equal(Refusal.NotAllowed, (await cluster.Grains.Phases(_gathering.Id).Start(scribe)).Refusal);
        Assert.Null(await _gathering.Grain.SeeMerged(scribe));
    }

    [Fact]
    public async Task Ideas_that_a_room_wrote_on_paper_are_preserved_with_the_others_live_and_frozen()
    {
        await _gathering.Open();
        var room = _gathering.Rooms[0];
        await _gathering.Vote(room, 6, scenario: 0);
        await _gathering.Reveal(room);
        await Accepted(cluster.Grains.Paper(room).EnterIdea(
            await _gathering.FacilitatorOf(room), new(new("feuille-1"), "Le droit de rater", 4)));

        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        foreach (var who in new[] { _gathering.Conductor, report })
        {
            var merged = (await _gathering.Grain.SeeMerged(who))!;

            Assert.Equal(new(1, "Le droit de rater", room, 4, null, true), Assert.Single(merged.Preserved));
            Assert.Equal((1, 4), (merged.Figures.Preserved, merged.Figures.Supports));
        }
    }

    [Fact]
    public async Task What_was_typed_for_a_room_keeps_its_mark_in_the_region()
    {
        await _gathering.Open();
        var room = _gathering.Rooms[0];
        var kit = await _gathering.Vote(room, 6, scenario: 0);
        await _gathering.Reveal(room);
        var (paper, facilitator, need) = (cluster.Grains.Paper(room), await _gathering.FacilitatorOf(room), new EntryId("besoin"));
        await Accepted(paper.EnterVotes(facilitator, new(new("votes"), 8, 8, [new(kit.Scenarios[0].Id, kit.Dots[0].Id, 7)])));
        await Accepted(paper.EnterAnswer(
            facilitator, new(new("case"), kit.Scenarios[0].Id, 1, kit.Cards[0].Id, kit.Cards[0].Prompts[0].Id, "Souffleur de verre")));
        await Accepted(paper.EnterNeed(facilitator, new(need, NeedKind.RedLine, "Pas de tri des candidatures")));
        await Accepted(paper.EnterPoints(facilitator, new(new("points"), 6, 6, [new(new(need.Value), 12, 6)])));

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;

        Assert.Equal((14, 8, 8), (merged.Rooms[0].WithDots!.Value, merged.Rooms[0].OnPaper, merged.Figures.OnPaper));
        Assert.True(Assert.Single(merged.Prompts.SelectMany(prompt => prompt.Answers)).IsOnPaper);
        Assert.Equal((true, 6), (Assert.Single(merged.Needs!.Own).IsOnPaper, merged.Needs.OnPaper));
    }

    [Fact]
    public async Task Two_answers_typed_for_one_cell_of_a_room_are_both_in_the_region()
    {
        await _gathering.Open();
        var room = _gathering.Rooms[0];
        var kit = await _gathering.Vote(room, 6, scenario: 0);
        var (facilitator, card) = (await _gathering.FacilitatorOf(room), kit.Cards[0]);
        foreach (var (sheet, text) in new[] { ("case-1", "Souffleur de verre"), ("case-2", "Semeuse de haies") })
        {
            await Accepted(cluster.Grains.Paper(room).EnterAnswer(
                facilitator, new(new(sheet), kit.Scenarios[0].Id, 1, card.Id, card.Prompts[0].Id, text)));
        }

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;

        Assert.Equal(
            ["Semeuse de haies", "Souffleur de verre"],
            merged.Prompts.SelectMany(prompt => prompt.Answers).Select(answer => answer.Answer));
        Assert.Equal(2, merged.Figures.Answers);
    }

    [Fact]
    public async Task A_frozen_report_says_for_ever_what_was_known_when_it_was_frozen()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        Assert.Equal(Refusal.NothingToFreeze, (await _gathering.Grain.Freeze(_gathering.Conductor)).Refusal);
        await _gathering.Reveal(_gathering.Rooms[0]);
        var live = await _gathering.Grain.SeeMerged(_gathering.Conductor);

        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        await _gathering.Vote(_gathering.Rooms[1], 5, scenario: 1);
        await _gathering.Reveal(_gathering.Rooms[1]);

        var frozen = (await _gathering.Grain.SeeMerged(report))!;
        Assert.NotNull(frozen.FrozenAt);
        Assert.Equal(Text(live! with { FrozenAt = null }), Text(frozen with { FrozenAt = null }));
        Assert.Null(await _gathering.Grain.SeeMerged(Secret.New()));
    }

    [Fact]
    public async Task A_gathering_that_is_renamed_is_called_so_wherever_it_is_read_its_frozen_report_too()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0]);
        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;

        await Accepted(cluster.Grains.Archive(_gathering.Id).Rename(_gathering.Conductor, "Les équipes de mars"));

        Assert.Equal("Les équipes de mars", (await _gathering.Grain.SeeMerged(_gathering.Conductor))!.Title);
        Assert.Equal("Les équipes de mars", (await _gathering.Grain.SeeMerged(report))!.Title);
        Assert.Equal("Les équipes de mars", (await _gathering.See()).Title);
    }

    [Fact]
    public async Task Where_nobody_was_to_vote_a_report_is_frozen_once_people_came()
    {
        await _gathering.Open(kit: KnownKits.Circuit);
        Assert.Equal(Refusal.NothingToFreeze, (await _gathering.Grain.Freeze(_gathering.Conductor)).Refusal);

        await _gathering.JoinIn(_gathering.Rooms[0], "Ana", "Bilal");

        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        Assert.Equal(2, (await _gathering.Grain.SeeMerged(report))!.Figures.People);
    }

    [Fact]
    public async Task A_room_that_was_deleted_is_left_out_and_the_others_stay()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0]);
        await Accepted(cluster.Grains.Archive(_gathering.Rooms[2]).Delete(await _gathering.FacilitatorOf(_gathering.Rooms[2])));

        var merged = (await _gathering.Grain.SeeMerged(_gathering.Conductor))!;
        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;

        Assert.Equal(2, merged.Rooms.Length);
        Assert.Equal(2, (await _gathering.Grain.SeeMerged(report))!.Rooms.Length);
    }

    [Fact]
    public async Task A_room_deleted_after_the_report_was_frozen_is_no_longer_in_it()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0]);
        await _gathering.Vote(_gathering.Rooms[2], 6, scenario: 1);
        await _gathering.Reveal(_gathering.Rooms[2]);
        var report = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        Assert.Equal(3, (await _gathering.Grain.SeeMerged(report))!.Rooms.Length);

        var facilitator = await _gathering.FacilitatorOf(_gathering.Rooms[2]);
        await Accepted(cluster.Grains.Session(_gathering.Rooms[2]).Close(facilitator));
        await Accepted(cluster.Grains.Archive(_gathering.Rooms[2]).Delete(facilitator));
        cluster.Clock.Advance(TimeSpan.FromSeconds(3));

        var frozen = (await _gathering.Grain.SeeMerged(report))!;
        Assert.Equal(2, frozen.Rooms.Length);
        Assert.DoesNotContain(frozen.Rooms, room => room.Session == _gathering.Rooms[2]);
    }

    [Fact]
    public async Task A_report_frozen_again_has_another_link_and_the_first_one_is_dead()
    {
        await _gathering.Open();
        await _gathering.Vote(_gathering.Rooms[0], 6, scenario: 0);
        await _gathering.Reveal(_gathering.Rooms[0]);

        var first = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;
        var second = (await _gathering.Grain.Freeze(_gathering.Conductor)).Secret!.Value;

        Assert.Null(await _gathering.Grain.SeeMerged(first));
        Assert.NotNull(await _gathering.Grain.SeeMerged(second));
    }

    private static string Text(MergedView merged) => JsonSerializer.Serialize(merged);
}
