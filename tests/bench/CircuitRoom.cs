using System.Collections.Concurrent;
using System.Diagnostics;
using FilageFuturs.Bench.Contract;
using FilageFuturs.Boards;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>
/// A room of people who each have a live screen: a real circuit over a WebSocket, drawn batch after batch. They write on
/// the card of their group, the only one that their screens show; a word counts when it lies in the batch that draws it on the last
/// of the others' screens.
/// </summary>
internal sealed class CircuitRoom : IAsyncDisposable
{
    private const int PerGroup = 5;
    private const int Seats = 20;

    // In a cell, before they go on to the next: it holds forty notes.
    private const int Stay = 5;

    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(1);

    private readonly IGrainFactory _grains;
    private readonly SessionId _id = SessionId.New();
    private readonly List<CircuitPerson> _people = [];
    private Links _links = null!;
    private Card _card = null!;

    private CircuitRoom(IGrainFactory grains) => _grains = grains;

    public int People => _people.Count;

    /// <summary>When the last of them had their seat.</summary>
    public long SeatedAt => _people.Max(person => person.Guest.Tab.SeatedAt);

    private Secret Facilitator => _links.Facilitator!.Value;

    /// <summary>Everybody has their seat, in the hall.</summary>
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
            room._people[^1].Watch();
        }

        return room;
    }

    /// <summary>To the first card, everybody in a group and in front of it.</summary>
    public async Task Begin()
    {
        OpenedRoom.Accept(await _grains.Phases(_id).Start(Facilitator));
        await OpenedRoom.GoTo(_grains, _id, Facilitator, PhaseKind.Grouping);
        OpenedRoom.Accept(await _grains.Groups(_id).Draw(Facilitator, GroupingMethod.ByChance, 1));
        OpenedRoom.Accept(await _grains.Groups(_id).Install(Facilitator));
        await OpenedRoom.GoTo(_grains, _id, Facilitator, PhaseKind.CardBoard);
        _card = (await _grains.Session(_id).SeeKit(Facilitator))!.Cards[0];
        foreach (var person in _people)
        {
            person.Group = (await _grains.Session(_id).SeeMine(person.Guest.Token))!.Group!.Value;
        }

        foreach (var group in _people.GroupBy(person => person.Group))
        {
            foreach (var (place, person) in group.Index())
            {
                person.Place = place;
                person.Others = [.. group.Where(other => other != person)];
            }
        }

        await Until(
            IsOnCard,
            () => $"{_people.Count(IsAway)} of {People} screens never showed their card. {_people.First(IsAway).Guest.Tab.Trouble}");
    }

    /// <summary>Whether the room is in its card, and everybody's screen shows it.</summary>
    public async Task<bool> IsOnCard()
    {
        var kit = (await _grains.Session(_id).SeeKit(Facilitator))!;
        var now = (await _grains.Session(_id).SeeRoom(Facilitator))!.Clock!.Phase;
        return kit.Find(now)!.Kind is PhaseKind.CardBoard
            && !_people.Exists(IsAway);
    }

    private bool IsAway(CircuitPerson person) => person.Guest.Tab.IsGone || !person.Sees(_card.Prompts[0].Id);

    /// <summary>Everybody writes, each at their own moments of the same pace, and their group sees that they are about to.</summary>
    /// <param name="keys">How often a field is heard of while a note is typed in it.</param>
    public Task Write(TimeSpan each, TimeSpan length, int keys, Times times) => Task.WhenAll(_people.Select(async person =>
    {
        var (begun, random) = (Stopwatch.GetTimestamp(), new Random(person.Rank));
        await Task.Delay(each * random.NextDouble());
        // Counted from their own first moment: from a common one, all would write at once for ever.
        var first = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < length)
        {
            times.Add(await Write(person, (each / 2 < Typing ? each / 2 : Typing) / keys, keys));
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

    /// <summary>A hand writes one note after the other; how soon the others see them is waited for apart.</summary>
    private async Task<Task<double?>> Write(CircuitPerson person, TimeSpan pause, int keys)
    {
        // Always a new one, each in a cell of their own: a cell at rest folds all but its last ones, and what is folded is drawn on
        // nobody's screen.
        var note = person.Notes++;
        var (board, words) = (new BoardId(person.Group, _card.Id), $"Idée {Guid.NewGuid():N}");
        var prompt = _card.Prompts[(person.Place + (note / Stay)) % _card.Prompts.Length].Id;
        await person.Visit(board, prompt);
        for (var key = 1; key <= keys; key++)
        {
            await person.Type(board, prompt, words[..(words.Length * key / keys)]);
            await Task.Delay(pause);
        }

        var sights = person.Others.ConvertAll(other => other.Expect(words));
        var since = Stopwatch.GetTimestamp();
        await person.Send(board, prompt);
        return Seen(sights, since);
    }

    private static async Task<double?> Seen(List<Task<long>> sights, long since)
    {
        var seen = Task.WhenAll(sights);
        return await Task.WhenAny(seen, Task.Delay(Lost)) == seen
            ? Stopwatch.GetElapsedTime(since, (await seen).DefaultIfEmpty(since).Max()).TotalMilliseconds
            : null;
    }

    private static async Task Until(Func<Task<bool>> holds, Func<string> otherwise)
    {
        for (var since = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(TimeSpan.FromMilliseconds(50)))
        {
            if (Stopwatch.GetElapsedTime(since) > Lost)
            {
                throw new TimeoutException(otherwise());
            }
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
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
