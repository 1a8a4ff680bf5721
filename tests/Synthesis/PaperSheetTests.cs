using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>The sheet of a room says which one its author saw: every sheet counts, and a room is counted once.</summary>
public sealed class PaperSheetTests
{
    private static readonly EntryId Sheet = new("feuille-1");
    private static readonly EntryId Other = new("feuille-2");
    private static readonly EntryId Need = new("feuille-3");

    [Fact]
    public void A_second_tally_of_dots_by_somebody_who_saw_none_is_refused_and_the_first_stands() =>
        Given(InTheLobby(3)).And(Votes(Sheet, 7))
            .When((session, _) => PaperRules.Enter(session, Votes(Other, 6, seen: 0)))
            .ThenRefused(Refusal.PaperHasMovedOn);

    [Fact]
    public void A_correction_of_the_sheet_that_stands_is_kept_without_what_was_seen() =>
        Given(InTheLobby(3)).And(Votes(Sheet, 7))
            .When((session, _) => PaperRules.Enter(session, Votes(Sheet, 6, seen: 1)))
            .Then(Votes(Sheet, 6));

    [Fact]
    public void A_correction_of_a_sheet_that_was_corrected_or_taken_back_meanwhile_is_refused()
    {
        var story = Given(InTheLobby(3)).And(Votes(Sheet, 7), Votes(Sheet, 5));

        story.When((session, _) => PaperRules.Enter(session, Votes(Sheet, 6, seen: 1))).ThenRefused(Refusal.PaperHasMovedOn);
        story.And(new EntryRemoved(Sheet))
            .When((session, _) => PaperRules.Enter(session, Votes(Sheet, 6, seen: 2)))
            .ThenRefused(Refusal.PaperHasMovedOn);
    }

    [Fact]
    public void A_sheet_that_was_sent_twice_is_the_same_sheet() =>
        Given(InTheLobby(3))
            .When((session, _) => PaperRules.Enter(session, Votes(Sheet, 7, seen: 0)))
            .When((session, _) => PaperRules.Enter(session, Votes(Sheet, 7, seen: 0)))
            .ThenNothing();

    [Fact]
    public void Whoever_does_not_say_what_they_saw_types_as_before() =>
        Given(InTheLobby(3)).And(Votes(Sheet, 7))
            .When((session, _) => PaperRules.Enter(session, Votes(Sheet, 6)))
            .Then(Votes(Sheet, 6));

    [Fact]
    public void Points_are_held_to_it_too_and_dots_are_no_concern_of_theirs()
    {
        var story = Given(InTheLobby(3)).And(Votes(Sheet, 7), new NeedEntered(Need, NeedKind.Skill, "Du temps"));

        story.When((session, _) => PaperRules.Enter(session, Points(Other, 12, seen: 0))).Then(Points(Other, 12));
        story.When((session, _) => PaperRules.Enter(session, Points(new("feuille-4"), 12, seen: 0))).ThenRefused(Refusal.PaperHasMovedOn);
        story.When((session, _) => PaperRules.Enter(session, Points(Other, 11, seen: 1))).Then(Points(Other, 11));
    }

    private static VotesEntered Votes(EntryId sheet, int green, int? seen = null) =>
        new(sheet, 8, 8, [new(Entertainment, Green, green)], seen);

    private static PointsEntered Points(EntryId sheet, int points, int? seen = null) =>
        new(sheet, 6, 6, [new(new(Need.Value), points, 6)], seen);
}
