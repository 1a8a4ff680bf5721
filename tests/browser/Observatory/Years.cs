using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace FilageFuturs.BrowserTests.Observatory;

/// <summary>Three years of one organisation: each year's session was really held, and two came back from files of another time.</summary>
internal sealed partial class Years(Hall hall)
{
    private const string Hash = ",\"hash\":\"";

    private static readonly string[][] Fears =
    [
        ["Que les machines choisissent les spectacles", "Ne plus être payé·e pour répéter"],
        ["L’hiver sans salle chauffée", "Perdre la voix des technicien·nes"],
        ["Que plus personne ne vienne", "La solitude des équipes"],
    ];

    private static readonly string[][] Ideas =
    [
        ["Le droit de dire non", "Se parler avant d’écrire"],
        ["Le temps de répéter", "La main sur les décisions", "Manger ensemble"],
        ["Aucune décision sur une personne sans une personne", "Le doute"],
    ];

    /// <returns>The sessions and their keys, the oldest first.</returns>
    public async Task<ImmutableArray<(SessionId Id, Secret Key)>> Pass()
    {
        var kept = ImmutableArray.CreateBuilder<(SessionId, Secret)>();
        for (var year = 0; year < Fears.Length; year++)
        {
            var room = await Hold(year);
            kept.Add(year == Fears.Length - 1 ? (room.Id, room.Facilitator) : await Import(room, Fears.Length - 1 - year));
        }

        return kept.ToImmutable();
    }

    private async Task<OpenRoom> Hold(int year)
    {
        var room = new OpenRoom(hall);
        await room.Open(isRehearsal: false);
        var people = ImmutableArray.CreateBuilder<Sitter>();
        for (var rank = 0; rank < 14; rank++)
        {
            people.Add(await room.Sits(
                $"Voix {(char)('A' + rank)}", profile: new(new(rank < 6 ? "technique" : "artistique"), Territory: new(rank < 8 ? "nord" : "oise"))));
        }

        await Vote(room, people.ToImmutable(), year);
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        await Retain(room, people.ToImmutable(), Fears[year]);
        await room.GoesOnTo(PhaseKind.Wall);
        foreach (var (idea, rank) in Ideas[year].Select((idea, rank) => (idea, rank)))
        {
            var id = await room.Adds(people[rank], idea);
            foreach (var person in people.Skip(rank).Take(6 - (2 * rank)))
            {
                await room.Supports(person, id);
            }
        }

        await room.Closes();
        return room;
    }

    private static async Task Vote(OpenRoom room, ImmutableArray<Sitter> people, int year)
    {
        var kit = await room.Kit();
        await room.GoesOnTo(PhaseKind.DotVote);
        foreach (var (person, rank) in people.Select((person, rank) => (person, rank)))
        {
            await room.Places(person, kit.Dots[0], kit.Scenarios[rank < 4 + (3 * year) ? 3 : rank % 2]);
            await room.Places(person, kit.Dots[1], kit.Scenarios[(rank + year) % 3]);
            await room.Places(person, kit.Dots[2], kit.Scenarios[rank < 9 - (2 * year) ? 2 : 0]);
        }

        await room.Reveals();
    }

    private static async Task Retain(OpenRoom room, ImmutableArray<Sitter> people, string[] fears)
    {
        var (kit, groups) = (await room.Kit(), (await room.See()).Groups);
        var fear = kit.Cards[0].Prompts.First(prompt => prompt.Label == "Ce qui fait peur");
        foreach (var (group, answer) in groups.Zip(fears))
        {
            await room.Retains(people.First(person => group.Seats.Contains(person.Seat)), kit.Cards[0], fear, answer);
        }
    }

    private async Task<(SessionId, Secret)> Import(OpenRoom room, int yearsAgo)
    {
        var session = SessionId.New();
        var file = Moved((await hall.Grains.Session(room.Id).ExportLog(room.Facilitator))!, yearsAgo);
        var imported = await hall.Grains.Archive(session).Import(new(session.Value, file));
        Assert.Equal((Refusal.None, 0), (imported.Refusal, imported.Line));
        return (session, imported.Links!.Facilitator!.Value);
    }

    /// <summary>The same record, held earlier, sealed again line by line.</summary>
    private static byte[] Moved(byte[] file, int yearsAgo)
    {
        var (text, hash) = (new StringBuilder(), "");
        foreach (var line in Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n'))
        {
            var open = Moment().Replace(line[..line.LastIndexOf(Hash, StringComparison.Ordinal)], moment => DateTimeOffset
                .Parse(moment.Value, CultureInfo.InvariantCulture).AddYears(-yearsAgo).ToString("O", CultureInfo.InvariantCulture));
            hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hash + open + "}")));
            text.Append(open).Append(Hash).Append(hash).Append("\"}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+(\+00:00|Z)")]
    private static partial Regex Moment();
}
