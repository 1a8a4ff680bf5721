using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using FilageFuturs.Boards;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Web.Boards;

namespace FilageFuturs.Bench;

/// <summary>
/// One of a room with a live screen, who does what a browser does: goes to a cell, types in its field, sends; all of it through
/// their own circuit. They know the words of others when their screen draws them.
/// </summary>
internal sealed class CircuitPerson(Guest guest, int rank)
{
    private const string Cell = "data-case";
    private const string Field = "data-draft";

    private static readonly byte[] Mark = Encoding.UTF8.GetBytes("Idée ");
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _expected = new(StringComparer.Ordinal);
    private readonly Listeners _listeners = new();

    public Guest Guest { get; } = guest;

    public int Rank { get; } = rank;

    public int Notes { get; set; }

    public GroupId Group { get; set; }

    /// <summary>Among those of their group, from 0.</summary>
    public int Place { get; set; }

    public List<CircuitPerson> Others { get; set; } = [];

    /// <summary>From before a card is drawn: later, nobody says what listens there.</summary>
    public void Watch()
    {
        Guest.Tab.Drew += _listeners.Read;
        Guest.Tab.Drew += Look;
    }

    /// <summary>Whether the screen shows the card that asks this.</summary>
    public bool Sees(PromptId prompt) => _listeners.Has(Cell, prompt.Value);

    /// <summary>To the cell, unless they are there, until its field is open.</summary>
    public async Task Visit(BoardId board, PromptId prompt)
    {
        var field = WriteNote.PlaceOf(board, prompt);
        if (_listeners.Has(Field, field))
        {
            return;
        }

        await Happen("focus", Cell, prompt.Value, new { type = "focus" });
        for (var since = Stopwatch.GetTimestamp(); !_listeners.Has(Field, field); await Task.Delay(Blink))
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"The field of {prompt} stays shut. {Guest.Tab.Trouble}");
            }
        }
    }

    /// <summary>The field holds these words now.</summary>
    public Task Type(BoardId board, PromptId prompt, string words) =>
        Happen("input", Field, WriteNote.PlaceOf(board, prompt), new { value = words }, words);

    /// <summary>As js/drafts.js does: the note's id goes ahead, then the words leave.</summary>
    public async Task Send(BoardId board, PromptId prompt)
    {
        var (field, note) = (WriteNote.PlaceOf(board, prompt), $"{Guid.NewGuid():N}");
        await Happen("change", Field, field, new { value = note }, note);
        await Happen("submit", Field, field, new { });
    }

    /// <returns>The moment when the screen draws these words.</returns>
    public Task<long> Expect(string words) =>
        _expected.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private Task Happen(string name, string mark, string value, object details, string? held = null)
    {
        var tab = Guest.Tab;
        return tab.Trouble is { } trouble
            ? throw new InvalidOperationException(trouble)
            : tab.Happen(name, () => _listeners.Find(mark, value, $"on{name}"), details, held);
    }

    private void Look(byte[] batch)
    {
        var now = Stopwatch.GetTimestamp();
        const int Length = 32;
        for (var rest = batch.AsSpan(); rest.IndexOf(Mark) is >= 0 and var at && rest.Length >= at + Mark.Length + Length;)
        {
            var words = Encoding.UTF8.GetString(rest.Slice(at, Mark.Length + Length));
            if (_expected.TryRemove(words, out var expected))
            {
                expected.TrySetResult(now);
            }

            rest = rest[(at + Mark.Length)..];
        }
    }
}
