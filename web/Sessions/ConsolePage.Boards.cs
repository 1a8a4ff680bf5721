using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>The groups at work: look over a shoulder, pass by, reveal.</summary>
public sealed partial class ConsolePage
{
    private BoardId? _read;

    [Inject]
    public required IStringLocalizer<BoardsConsole> B { get; set; }

    private BoardRead? ReadNow =>
        _read is { } board
        && Room.FindAmongAll(board.Group) is { } group
        && Kit.Find(board.Card) is { } card
            ? new(group, card, _screen!.Boards.GetValueOrDefault(board))
            : null;

    private Task Look(GroupView group) => Read(new(group.Id, CurrentCard?.Id ?? Kit.Cards[0].Id));

    private Task ReadCard(CardId card) => _read is { } board ? Read(board with { Card = card }) : Task.CompletedTask;

    private Task ReadGroup(GroupId group) => _read is { } board ? Read(board with { Group = group }) : Task.CompletedTask;

    private Task Read(BoardId board)
    {
        (_read, _sheet) = (board, ConsoleSheet.Board);
        return _screen!.Follow(board);
    }

    private async Task Visit(GroupView group)
    {
        var isTold = await Try(() => group.CallsHelp
            ? Grains.Group(Session, group.Id).AnswerHelp(Who)
            : Grains.Session(Session).Send(Who, MessageId.New(), group.Id, Coming));
        if (isTold)
        {
            await Say(B["Visited"]);
        }
    }

    // Any of those who facilitate may come, and it stays in the log and in a replay without names.
    private string Coming => Tongue.In(Kit.Language, () => B["Coming"].Value);

    private async Task RedactNote(NoteView note)
    {
        if (_read is { } board && await Dialogs.Ask(B, "Redact", note.Text ?? B["Erased"].Value))
        {
            await Try(() => Grains.Board(Session, board).Delete(Who, note.Id));
        }
    }

    private async Task RevealCards(bool areRevealed)
    {
        if (!areRevealed || await Dialogs.Ask(B, "Reveal"))
        {
            await Try(() => Grains.Sharing(Session).RevealCards(Who, areRevealed));
        }
    }
}
