using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Tours;

/// <summary>Sends what a person says of an object, and offers to take it back.</summary>
internal sealed class TourGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<TourTexts> texts)
{
    /// <returns>The answer, or null when nobody answered.</returns>
    public Task<Outcome?> React(ReactTo said)
    {
        var before = screen.Mine?.Reactions?.Own.GetValueOrDefault(said.Artefact.Id);
        return desk.Do(
            said.Artefact.Id,
            () => Send(said.Artefact, said.Reaction?.Id, said.Text),
            Sentence(said, before),
            () => desk.Do(
                said.Artefact.Id, () => Send(said.Artefact, before?.Reaction, before?.Text), texts["Said.TakenBack"]),
            hasWords: said.Text is not null && said.Text != before?.Text);
    }

    private Task<Outcome> Send(Artefact artefact, ReactionId? reaction, string? text) =>
        grains.Tours(screen.Session).React(screen.Who, artefact.Id, reaction, text);

    private string Sentence(ReactTo said, MyReaction? before) => said.Reaction is not { } reaction
        ? texts["Said.TakenBack"]
        : reaction.Id != before?.Reaction ? texts["Said.Reacted", said.Artefact.Title, reaction.Label]
        : texts[said.Text is null ? "Said.WordTaken" : "Said.Word"];
}
