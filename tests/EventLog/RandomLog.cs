using System.Text.Json;

namespace FilageFuturs.Tests.EventLog;

/// <summary>Streams as life makes them: of all lengths, in any script, with words erased and deadlines set and gone.</summary>
internal static class RandomLog
{
    public const int Rooms = 12;

    private static readonly string[] Texts = ["", "déjà « l’été »", "🎭 héron", "日本語", "a\0b\u0001", "\"\\\n", "𝔘𝔫𝔦", "é", new('x', 9_000)];
    private static readonly string[] Names = ["room", "gathering:", "code:RIDEAU-", "kit:", "Z", "é", "😀"];

    public static async Task Write(IEventLog log, Random dice)
    {
        for (var room = 0; room < Rooms; room++)
        {
            await Fill(log, $"room-{room}", dice.Next(1, 700), dice);
        }

        foreach (var name in Names)
        {
            await Fill(log, $"{name}{dice.Next()}", dice.Next(1, 9), dice);
        }

        await log.EraseWords("room-1", null, []);
        await log.EraseWords("room-2", "ana", []);
        await log.EraseWords("room-3", null, [Entries.Note]);
    }

    private static async Task Fill(IEventLog log, string stream, int events, Random dice)
    {
        var all = Enumerable.Range(0, events).Select(_ => Any(dice)).ToList();
        await log.Append(stream, 0, all[..(events / 2)], DeadlineChange.Set(Start.AddTicks(dice.NextInt64(1_000_000_000))));
        await log.Append(
            stream,
            events / 2,
            all[(events / 2)..],
            dice.Next(3) is 0 ? DeadlineChange.Clear : DeadlineChange.Set(Start.AddTicks(dice.NextInt64(1_000_000_000))));
    }

    private static NewEvent Any(Random dice)
    {
        var text = JsonSerializer.Serialize(Texts[dice.Next(Texts.Length)], EventJson.Options);
        var id = new byte[16];
        dice.NextBytes(id);
        return new(
            new(id),
            dice.Next(2) is 0 ? Entries.Note : "hand-raised/1",
            Start.AddTicks(dice.NextInt64(10_000_000_000)).ToOffset(TimeSpan.FromHours(dice.Next(-3, 9))),
            $$"""{"text":{{text}}}""",
            dice.Next(3) is 0 ? null : $$"""{"words":{{text}}}""",
            dice.Next(3) is 0 ? null : dice.Next(2) is 0 ? "ana" : "bilal");
    }
}
