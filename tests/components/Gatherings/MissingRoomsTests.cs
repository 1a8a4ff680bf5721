using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Needs;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>Tables and the map leave without their page: they say themselves whom they lack, and whether they still change.</summary>
public sealed class MissingRoomsTests : SynthesisContext
{
    private static readonly MergedNeeds Map = new(1, 9, 8, [new(1, NeedKind.Skill, "Douter", null, 12, 6, 1)], []);

    private static readonly MergedView Merged = new(
        new("rencontre"), "Rassemblement régional", null, null, null, AWorkshop.Kit,
        [
            new(new("lille"), "Lille", MergedState.Counted, 9, 9, 8), new(new("lens"), "Lens", MergedState.Silent, 0, null, null),
            new(new("amiens"), "Amiens", MergedState.Withdrawn, 0, null, null), new(new("laon"), "Laon", MergedState.TooFew, 3, null, null),
            new(new("arras"), "Arras", MergedState.NotRevealed, 7, null, null),
        ],
        new(5, 19, 9, 8, 2, 0, 0, 0), [], [], [], [], Map);

    public MissingRoomsTests() => Services.AddSingleton<MergedWording>();

    private MergedWording Words => Services.GetRequiredService<MergedWording>();

    [Fact]
    public void Below_the_votes_stands_every_room_that_the_region_does_not_count() => Assert.Equal(
        [Words["Live"], Line("Lens"), Line("Amiens"), Line("Laon"), Line("Arras"), .. Say.Credits(Merged.Kit)],
        new MergedTables(Words, Say, Merged).Below(PhaseKind.DotVote).AsEnumerable());

    [Fact]
    public void Below_the_other_tables_stand_the_rooms_of_which_nothing_is_told() => Assert.Equal(
        [Words["Live"], Line("Lens"), Line("Amiens"), .. Say.Credits(Merged.Kit)],
        new MergedTables(Words, Say, Merged).Below().AsEnumerable());

    [Fact]
    public void The_map_names_them_too()
    {
        var picture = MergedPicture.Of(Words, Say, Merged, Map);

        Assert.Equal([Words["Live"], Line("Lens"), Line("Amiens")], picture.Notes.Take(3));
        Assert.Contains("ne répond pas pour l’instant", NeedsDrawing.Draw(picture), StringComparison.Ordinal);
    }

    [Fact]
    public void Below_the_order_of_needs_and_on_the_map_stand_the_rooms_whose_points_are_not_in_it_too()
    {
        var known = Map with { Counted = [new("lille"), new("laon")] };
        var merged = Merged with { Needs = known };
        string[] missing = [Words["Live"], Line("Lens"), Line("Amiens"), "Arras\u00A0: aucun point compté"];

        Assert.Equal(
            [.. missing, .. Say.Credits(Merged.Kit)], new MergedTables(Words, Say, merged).Below(PhaseKind.Ranking).AsEnumerable());
        Assert.Equal(missing, MergedPicture.Of(Words, Say, merged, known).Notes.Take(4));
        Assert.DoesNotContain(missing[3], new MergedTables(Words, Say, merged).Below());
    }

    [Fact]
    public void A_report_that_was_frozen_before_rooms_were_known_apart_names_none_for_its_points() => Assert.Equal(
        [Words["Live"], Line("Lens"), Line("Amiens"), .. Say.Credits(Merged.Kit)],
        new MergedTables(Words, Say, Merged).Below(PhaseKind.Ranking).AsEnumerable());

    [Fact]
    public void What_was_frozen_says_when_and_a_rehearsal_says_that_it_was_one()
    {
        var frozen = Merged with { FrozenAt = DateTimeOffset.UnixEpoch, Figures = Merged.Figures with { Simulated = 8 } };
        var below = new MergedTables(Words, Say, frozen).Below();

        Assert.StartsWith("Rapport figé le ", below[0], StringComparison.Ordinal);
        Assert.Equal(Say.Simulated(8), below[1]);
        Assert.DoesNotContain(Words["Live"], below);
    }

    private string Line(string room) => Words.Room(Say, Merged, Merged.Rooms.Single(one => one.Name == room));
}
