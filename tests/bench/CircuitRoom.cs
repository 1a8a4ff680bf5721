using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using FilageFuturs.Bench.Contract;
using FilageFuturs.Boards;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>
/// A room of people who each have a live screen: a real circuit over a WebSocket, drawn batch after batch. They write on
/// the card of their group; a word counts when it lies in the batch that draws it on the last of the others' screens.
/// </summary>
internal sealed class CircuitRoom : IAsyncDisposable
{
    private const int PerGroup = 5;
    private const int Seats = 20;

    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(1);

    private readonly IGrainFactory _grains;
    private readonly SessionId _id = SessionId.New();
    private readonly List<Person> _people = [];
    private Links _links = null!;
    private Card _card = null!;

    private CircuitRoom(IGrainFactory grains) => _grains = grains;

    public int People => _people.Count;

    public static async Task<CircuitRoom> Open(IGrainFactory grains, Uri site, int people)
    {
        var room = new CircuitRoom(grains);
        var opened = await grains.Session(room._id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Banc", "Banc", [], people, Math.Max(2, people / PerGroup), Seats, null, IsRehearsal: false));
        room._links = opened.Links!;
        foreach (var rank in Enumerable.Range(0, people))
        {
            var guest = new Guest(site);
            room._people.Add(new(guest, rank));
            await guest.Enter(room._id, room._links.Participants, $"Voix {rank}");
        }

        return room;
    }

    /// <summary>To the first card, everybody in a group.</summary>
    public async Task Begin()
    {
        var facilitator = _links.Facilitator!.Value;
        OpenedRoom.Accept(await _grains.Phases(_id).Start(facilitator));
        await OpenedRoom.GoTo(_grains, _id, facilitator, PhaseKind.Grouping);
        OpenedRoom.Accept(await _grains.Groups(_id).Draw(facilitator, GroupingMethod.ByChance, 1));
        OpenedRoom.Accept(await _grains.Groups(_id).Install(facilitator));
        await OpenedRoom.GoTo(_grains, _id, facilitator, PhaseKind.CardBoard);
        _card = (await _grains.Session(_id).SeeKit(facilitator))!.Cards[0];
        foreach (var person in _people)
        {
            person.Group = (await _grains.Session(_id).SeeMine(person.Guest.Token))!.Group!.Value;
        }

        foreach (var person in _people)
        {
            person.Others = [.. _people.Where(other => other != person && other.Group == person.Group)];
            person.Watch();
        }
    }

    /// <summary>Everybody writes, each at their own moments of the same pace, and their group sees that they are about to.</summary>
    public Task Write(TimeSpan each, TimeSpan length, Times times) => Task.WhenAll(_people.Select(async person =>
    {
        var (begun, random) = (Stopwatch.GetTimestamp(), new Random(person.Rank));
        await Task.Delay(each * random.NextDouble());
        // Counted from their own first moment: from a common one, all would write at once for ever.
        var first = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            times.Add(Write(person, each / 2 < Typing ? each / 2 : Typing));
            var next = Stopwatch.GetElapsedTime(first);
            await Task.Delay(Max(each - TimeSpan.FromTicks(next.Ticks % each.Ticks), TimeSpan.FromMilliseconds(1)));
        }
    }));

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.Guest.DisposeAsync();
        }
    }

    private async Task<double?> Write(Person person, TimeSpan typing)
    {
        // Always a new one: a cell at rest folds all but its last ones, and what is folded is drawn on nobody's screen.
        var note = person.Notes++;
        var (prompt, words) = (_card.Prompts[note % _card.Prompts.Length].Id, $"Idée {Guid.NewGuid():N}");
        var board = _grains.Board(_id, new(person.Group, _card.Id));
        await board.Typing(person.Guest.Token, prompt, isWriting: true);
        await Task.Delay(typing);
        var sights = person.Others.ConvertAll(other => other.Expect(words));
        var since = Stopwatch.GetTimestamp();
        var outcome = await board.Write(person.Guest.Token, prompt, new($"t{person.Rank}n{note}"), words);
        if (!outcome.IsAccepted)
        {
            throw new InvalidOperationException($"Refused: {outcome.Refusal}.");
        }

        var seen = Task.WhenAll(sights);
        return await Task.WhenAny(seen, Task.Delay(Lost)) == seen
            ? Stopwatch.GetElapsedTime(since, (await seen).DefaultIfEmpty(since).Max()).TotalMilliseconds
            : null;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Person(Guest Guest, int Rank)
    {
        private static readonly byte[] Mark = Encoding.UTF8.GetBytes("Idée ");

        private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _expected = new(StringComparer.Ordinal);

        public int Notes { get; set; }

        public GroupId Group { get; set; }

        public List<Person> Others { get; set; } = [];

        public void Watch() => Guest.Tab.Drew += Look;

        public Task<long> Expect(string words) =>
            _expected.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

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
}

/// <summary>Milliseconds until the last of the others; what never came is counted apart.</summary>
internal sealed class Times
{
    private readonly ConcurrentBag<Task<double?>> _all = [];

    public void Add(Task<double?> one) => _all.Add(one);

    public async Task<(List<double> Seen, int Lost)> All()
    {
        var all = await Task.WhenAll(_all);
        return ([.. all.OfType<double>()], all.Count(one => one is null));
    }
}
