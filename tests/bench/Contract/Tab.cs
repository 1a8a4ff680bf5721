using System.Collections.Immutable;
using FilageFuturs.Boards;
using FilageFuturs.Seats;
using FilageFuturs.Sessions;
using FilageFuturs.Web.Sessions;
using Orleans;

namespace FilageFuturs.Bench.Contract;

/// <summary>
/// One person of a room: a screen of the web node's own feed that follows the boards of every group. They write on their
/// own board; past the notes that a cell may hold they go round those of theirs.
/// </summary>
internal sealed class Tab(Ledger ledger, int room, int rank, SessionId session)
{
    private const int Notes = 24;

    private readonly Dictionary<BoardId, BoardView> _shown = [];
    private IScenarioBoardGrain _board = null!;
    private IReadOnlyList<Kits.PromptId> _prompts = [];
    private SessionScreen? _screen;
    private int _sent;

    public Secret Key { get; } = Secret.New();

    /// <summary>The group sees that something is being written before it is there.</summary>
    public bool ShowsTyping { get; set; }

    public async Task Sit(IGrainFactory grains, Secret link) => OpenedRoom.Accept(await grains.Seats(session).Join(new(
        link.Text, SeatId.New(), Key, $"Voix {rank}", Profile.Unsaid, OnWall: false)));

    public async Task Look(IGrainFactory grains, SessionFeeds feeds, IReadOnlyList<BoardId> boards, Kits.Card card)
    {
        var mine = (await grains.Session(session).SeeMine(Key))!;
        _board = grains.Board(session, new(mine.Group!.Value, card.Id));
        _prompts = [.. card.Prompts.Select(prompt => prompt.Id)];
        _screen = await feeds.Open(session, Key, ScreenKind.Seat, Read)
            ?? throw new InvalidOperationException("The screen stays shut.");
        await _screen.Follow([.. boards]);
        await Read();
    }

    /// <summary>Sends at once; the answer comes when it comes.</summary>
    public void Write()
    {
        var number = ledger.Send(room, rank);
        var note = _sent++ % Notes;
        _ = Write(number, _prompts[note % _prompts.Count], new($"t{rank}n{note}"));
    }

    public async Task Leave() => await (_screen?.DisposeAsync() ?? ValueTask.CompletedTask);

    private async Task Write(int number, Kits.PromptId prompt, NoteId note)
    {
        try
        {
            if (ShowsTyping)
            {
                await _board.Typing(Key, prompt, isWriting: true);
            }

            var outcome = await _board.Write(Key, prompt, note, Ledger.TextOf(number));
            if (outcome.IsAccepted)
            {
                ledger.Acknowledge(number);
            }
            else
            {
                ledger.Fail($"{outcome.Refusal}");
            }
        }
        catch (Exception failure)
        {
            ledger.Fail(failure.Message);
        }
    }

    // Views never change: what is another object says something else. The first look and the feed's call may come together.
    private Task Read()
    {
        lock (_shown)
        {
            foreach (var (id, view) in _screen?.Boards ?? ImmutableDictionary<BoardId, BoardView>.Empty)
            {
                var before = _shown.GetValueOrDefault(id);
                if (!ReferenceEquals(view, before))
                {
                    _shown[id] = view;
                    Read(before, view);
                }
            }
        }

        return Task.CompletedTask;
    }

    private void Read(BoardView? before, BoardView view)
    {
        for (var cell = 0; cell < view.Cells.Length; cell++)
        {
            var (notes, known) = (view.Cells[cell].Notes, before?.Cells[cell].Notes ?? []);
            for (var at = notes == known ? notes.Length : 0; at < notes.Length; at++)
            {
                if (at >= known.Length || !ReferenceEquals(notes[at], known[at]))
                {
                    ledger.See(room, rank, Ledger.NumberIn(notes[at].Text));
                }
            }
        }
    }
}
