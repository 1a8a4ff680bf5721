using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <param name="From">The room that made it; null for an object of the kit.</param>
/// <param name="Rooms">How many rooms are counted: fewer than five reactions in a room give none.</param>
/// <param name="People">How many reacted in those rooms.</param>
/// <param name="Counts">Zeros included; empty when no room is counted.</param>
/// <param name="Words">Room by room; without their reaction where the room is not counted.</param>
internal sealed record JsonMergedObject(
    string Id,
    string Label,
    string Title,
    string? From,
    int Rooms,
    int People,
    IEnumerable<JsonReaction> Counts,
    IEnumerable<JsonMergedWord> Words)
{
    public static JsonMergedObject Of(MergedView merged, MergedObject one) => new(
        one.Artefact.Value,
        one.Label,
        one.Title,
        one.From is { } room ? MergedWording.NameOf(merged, room) : null,
        one.Rooms,
        one.People,
        one.Counts.Select(count => new JsonReaction(count.Reaction.Value, Wording.ReactionOf(merged.Kit, count.Reaction), count.Count)),
        one.Words.Select(word => new JsonMergedWord(MergedWording.NameOf(merged, word.Room), word.Reaction?.Value, word.Text)));
}

internal sealed record JsonMergedWord(string Room, string? Reaction, string Text);

/// <param name="Group">Its rank in its room, from 1.</param>
/// <param name="Artefact">As a kit would hold it.</param>
internal sealed record JsonMergedMade(string Room, int Group, Artefact Artefact, bool IsUnfinished);

/// <param name="Cloud">Places from 0 to 100, rounded to 5, in no order of people; empty when fewer than five placed themselves.</param>
internal sealed record JsonMergedAssessment(string Room, IEnumerable<PlanePoint> Cloud);

/// <param name="Scenarios">In the order of the scenarios.</param>
internal sealed record JsonMergedPlausibility(string Room, IEnumerable<JsonPlausibility> Scenarios)
{
    public static JsonMergedPlausibility Of(MergedView merged, MergedPlausibility one) => new(
        MergedWording.NameOf(merged, one.Room), one.Scenarios.Select(seen => JsonPlausibility.Of(merged.Kit, seen)));
}
