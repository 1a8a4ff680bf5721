using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Tours;

/// <summary>
/// Sends what a person says of an object, and offers to take it back. A reaction and its word are stored whole: each gesture is
/// built on the one before, though neither its answer nor the room's has come yet.
/// </summary>
internal sealed class TourGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<TourTexts> texts)
{
    private readonly Dictionary<ArtefactId, Asked?> _asked = [];

    /// <returns>The answer, or null when nobody answered.</returns>
    public Task<Outcome?> Make(TourGesture gesture) => gesture switch
    {
        ReactTo { Reaction: { } reaction, Artefact: var artefact } => Change(
            artefact, own => new(reaction.Id, own?.Text), texts["Said.Reacted", artefact.Title, reaction.Label], Unanswered(artefact)),
        ReactTo { Artefact: var artefact } => Change(artefact, _ => null, texts["Said.TakenBack"]),
        SayOf { Text: { } word, Artefact: var artefact } said => Change(
            artefact, own => new(own?.Reaction ?? said.Beside, word), texts["Said.Word"], new(NameOf(artefact), word)),
        SayOf { Artefact: var artefact } => Change(
            artefact, own => own is null ? null : own with { Text = null }, texts["Said.WordTaken"]),
        _ => Task.FromResult<Outcome?>(null),
    };

    /// <summary>Under which a word about an object stays in sight when it was not taken.</summary>
    public static string NameOf(Artefact artefact) => $"mot-{artefact.Id}";

    private Task<Outcome?> Change(Artefact artefact, Func<MyReaction?, MyReaction?> change, string said, HeldWords? words = null)
    {
        MyReaction? before = null;
        return desk.Do(
            artefact.Id,
            InTurn(artefact.Id, own => change(before = own)),
            said,
            () => desk.Do(artefact.Id, InTurn(artefact.Id, _ => before), texts["Said.TakenBack"]),
            words);
    }

    /// <summary>When its turn comes, what went before is answered or given up; tried again, it says the same.</summary>
    private Func<Task<Outcome>> InTurn(ArtefactId artefact, Func<MyReaction?, MyReaction?> change)
    {
        (Asked? Before, MyReaction? Said)? turn = null;
        return async () =>
        {
            var (before, said) = turn ??= (_asked.GetValueOrDefault(artefact), change(Own(artefact)));
            _asked[artefact] = new(said);
            var outcome = await grains.Tours(screen.Session).React(screen.Who, artefact, said?.Reaction, said?.Text);
            _asked[artefact] = outcome.IsAccepted ? new(said, outcome.Version) : before;
            return outcome;
        };
    }

    /// <summary>A word that no answer came for goes with the next reaction.</summary>
    private HeldWords? Unanswered(Artefact artefact) =>
        _asked.GetValueOrDefault(artefact.Id) is { StoredAt: long.MaxValue, Said.Text: { } word } ? new(NameOf(artefact), word) : null;

    private MyReaction? Own(ArtefactId artefact) =>
        _asked.GetValueOrDefault(artefact) is { } asked && screen.Room.Version < asked.StoredAt
            ? asked.Said
            : screen.Mine?.Reactions?.Own.GetValueOrDefault(artefact);

    // Unanswered, it is in no version of the room.
    private sealed record Asked(MyReaction? Said, long StoredAt = long.MaxValue);
}
