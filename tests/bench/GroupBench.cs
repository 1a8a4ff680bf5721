using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Seats;
using FilageFuturs.Silo.Groups;

namespace FilageFuturs.Bench;

/// <summary>Varied groups, from the profiles to the seats, beside the same by chance.</summary>
internal static class GroupBench
{
    private const int Draws = 60;

    private static readonly int[] Sizes = [12, 20, 40];

    private static readonly ProfileChoices Choices = new(Some(8), Some(5), Some(4), Some(3), Some(4));

    public static string Run() => JsonSerializer.Serialize(
        new { bench = "groups", latency = "ms", draws = Draws, cases = Sizes.Select(Measure) },
        JsonSerializerOptions.Web);

    private static object Measure(int people)
    {
        var rooms = Enumerable.Range(0, Draws).Select(seed => Room(people, new Random(seed))).ToList();
        return new
        {
            people,
            diversity = Time(rooms, (room, seed) => Diverse(room, seed)),
            chance = Time(rooms, (room, seed) => new ChanceDraw(WishesOf(room), new Random(seed)).Draw()),
        };
    }

    private static object Time(List<ImmutableArray<Profile>> rooms, Func<ImmutableArray<Profile>, int, object?> draw)
    {
        rooms.ForEach(room => draw(room, 0));
        var times = rooms.Select((room, seed) =>
        {
            var start = Stopwatch.GetTimestamp();
            draw(room, seed);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToList();
        return new { p50 = Math.Round(times[Draws / 2], 2), p95 = Math.Round(times[Draws * 95 / 100], 2) };
    }

    private static Arrangement? Diverse(ImmutableArray<Profile> room, int seed)
    {
        var wishes = WishesOf(room);
        return new DiversityDraw(wishes, Diversity.Of(room, Choices, wishes.Groups), new Random(seed)).Draw();
    }

    private static Wishes WishesOf(ImmutableArray<Profile> room) => Wishes.Of(
        [.. room.Select((_, rank) => new SeatId($"s{rank}"))], GroupDraw.Names(GroupSizes.CountFor(room.Length)), Grouping.Empty)!;

    private static ImmutableArray<Profile> Room(int people, Random random) =>
        [.. Enumerable.Range(0, people).Select(_ => new Profile(
            Any(Choices.Functions, random),
            Any(Choices.Structures, random),
            Any(Choices.Responsibilities, random),
            Any(Choices.Territories, random),
            Any(Choices.Personas, random)))];

    private static ChoiceId? Any(ImmutableArray<Choice> choices, Random random) =>
        random.Next(8) == 0 ? null : choices[random.Next(choices.Length)].Id;

    private static ImmutableArray<Choice> Some(int count) =>
        [.. Enumerable.Range(0, count).Select(rank => new Choice(new($"c{rank}"), ""))];
}
