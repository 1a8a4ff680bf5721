using System.Diagnostics;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Studio;

/// <summary>Sends what a person does in the studio. What is typed is kept without a word about it.</summary>
internal sealed class StudioGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<StudioTexts> texts)
{
    private ISessionStudio Studio => grains.Studio(screen.Session);

    public async Task<bool> Make(StudioGesture gesture) => await (gesture switch
    {
        ChooseKind chosen => desk.Do(
            nameof(ChooseKind),
            () => Studio.ChooseKind(screen.Who, chosen.Kind),
            texts["Said.Chosen", texts[$"Kind.{chosen.Kind}"]]),
        WriteField written => MayLeave(written)
            ? desk.Do((written.Kind, written.Field), () => Write(written))
            : Task.FromResult<Outcome?>(null),
        TakeWording taken => desk.Do(
            (taken.Kind, taken.Field),
            () => Studio.TakeWording(screen.Who, taken.Kind, taken.Field, taken.Revision),
            texts["Said.Taken"]),
        DropWording dropped => Drop(dropped),
        _ => throw new UnreachableException($"No hand for {gesture.GetType().Name}"),
    }) is { IsAccepted: true };

    private Task<Outcome?> Drop(DropWording dropped) => desk.Do(
        (dropped.Kind, dropped.Field),
        () => Studio.DropWording(screen.Who, dropped.Kind, dropped.Field, dropped.Wording.Revision),
        texts["Said.Dropped"],
        // What is put back is of whoever puts it back: somebody else's words would be told, and erased, as one's own.
        (dropped.Wording.Text, screen.Mine) is ({ } words, { Group: { } group, Seat: var me }) && dropped.Wording.By == me
            ? () => PutBack(new(group, dropped.Kind, dropped.Field, RevisionId.New(), null, words))
            : null);

    // No revision is written twice: a new one, of somebody who saw an empty field, goes beside what stands there.
    private async Task PutBack(WriteField again)
    {
        // Under a name of their own: a field that is open hides what is kept under its own place. Nobody typed the name of a drawing.
        var words = Templates.Find(again.Kind, again.Field) is { Shape: FieldShape.Drawing }
            ? null
            : new HeldWords(again.Revision.Value, again.Text);
        var outcome = await desk.Do((again.Kind, again.Field), () => Write(again), texts["Said.Undone"], words: words);
        if (outcome is { IsAccepted: false })
        {
            desk.GiveBack(words);
        }
    }

    // A field says its last words as it goes. Where they cannot be stored they stay in sight, and that is enough.
    private bool MayLeave(WriteField written) =>
        screen.Mine?.Group == written.Group
        && screen.Kit.PhaseOf(screen.Room)?.Kind is PhaseKind.ArtefactStudio
        && screen.Room.Clock!.Writing() is WritingState.Open;

    private Task<Outcome> Write(WriteField written) => screen.Mine?.Group == written.Group
        ? Studio.WriteField(screen.Who, written.Kind, written.Field, written.Revision, written.Instead, written.Text)
        : Task.FromResult(new Outcome(Refusal.NotInThisGroup, 0));
}
