using FilageFuturs.BrowserTests.Synthesis;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>What several rooms say together: read by the conductor, on the common wall, and by whoever has the report's link.</summary>
[Collection(nameof(Foyer))]
public sealed class ResultsTests(Hall hall)
{
    private const int Ceiling = 420;
    private const int Answers = 60;
    private const string Answer = "Une veilleuse que l’on se passe d’un théâtre à l’autre";

    private static readonly string[] Files =
        ["resultats.docx", "resultats.md", "resultats.json", "votes.csv", "cells.csv", "preserved.csv"];

    [Fact]
    public async Task The_merged_result_is_read_frozen_taken_away_and_shown_on_the_common_wall()
    {
        var gathering = await new OpenGathering(hall).Open(3, hasWelcome: false);
        await Live(gathering);
        await using var conductor = await Visitor.Enter(hall, Device.Laptop);
        await conductor.Go($"/e/{gathering.Id}/{gathering.Conductor.Text}");
        foreach (var (width, height) in new[] { (1440, 900), (390, 844), (320, 640) })
        {
            await conductor.Page.SetViewportSizeAsync(width, height);
            await conductor.Go($"/rencontre/{gathering.Id}/resultats");
            await conductor.Reads("Là où les salles divergent");
            await conductor.TakesAPicture($"reunis-{width}");
            await PageCheck.Holds(conductor, $"résultats réunis {width}", Ceiling);
        }

        await conductor.SeesAnEmblemBeforeEach(".votes-reunis caption");
        await conductor.Presses("Figer le rapport");
        await conductor.Reads("Lien du rapport");
        await conductor.Presses("Porter sur le mur commun");
        await conductor.Reads("sur le mur commun");
        await ReadsTheReport(gathering);
        await OpensItsLink(conductor, gathering);
        await LooksAtTheWall(gathering);
    }

    private async Task ReadsTheReport(OpenGathering gathering)
    {
        var report = (await gathering.See()).Report!.Value;
        await using var reader = await Visitor.Enter(hall, Device.Phone);
        await reader.Go($"/r/{gathering.Id}/{report.Text}");
        await reader.Reads("Rapport figé");
        await reader.ReadsNoMore("Figer le rapport");
        await PageCheck.Holds(reader, "rapport figé", Ceiling);
        using var elsewhere = new Elsewhere();
        var taken = new Dictionary<string, string>();
        foreach (var file in Files)
        {
            var answer = await reader.Page.APIRequest.GetAsync($"{hall.Address}/rencontre/{gathering.Id}/{file}");
            Assert.Equal(200, answer.Status);
            taken[file] = elsewhere.Keep(file, await answer.BodyAsync());
        }

        await OpensElsewhere(elsewhere, taken);
        await Prints(elsewhere, reader);

        await using var stranger = await Visitor.Enter(hall, Device.Phone);
        await stranger.Go($"/rencontre/{gathering.Id}/resultats");
        await stranger.ReadsNoMore("divergent");
        await PageCheck.Holds(stranger, "résultats sans clé", 60);
    }

    private static async Task OpensItsLink(Visitor conductor, OpenGathering gathering)
    {
        await conductor.Go($"/r/{gathering.Id}/{(await gathering.See()).Report!.Value.Text}");
        await conductor.Reads("Rapport figé");
        await conductor.ReadsNoMore("Figer à nouveau");
        await conductor.Page.GetByText("Voir les résultats tels qu’ils sont maintenant").ClickAsync();
        await conductor.Reads("Figer à nouveau");
    }

    private static async Task OpensElsewhere(Elsewhere elsewhere, Dictionary<string, string> taken)
    {
        var document = Elsewhere.Flat(await elsewhere.SavedAs(taken["resultats.docx"], "txt", "Text (encoded):UTF8"));
        Assert.Contains("Là où les salles divergent le plus", document, StringComparison.Ordinal);
        Assert.Contains(Answer, document, StringComparison.Ordinal);
        var rows = (await elsewhere.SavedAs(taken["cells.csv"], "csv", Elsewhere.Pipes, Elsewhere.Semicolons)).Split('\n');
        Assert.Equal(Answers, rows.Count(row => row.Split('|').Contains(Answer)));
    }

    private static async Task Prints(Elsewhere elsewhere, Visitor reader)
    {
        var printed = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true, Outline = true });
        var pdf = elsewhere.Keep("resultats.pdf", printed);
        await Visitor.KeepsAPaper("reunis", printed);
        Assert.Matches(@"Tagged:\s+yes", await elsewhere.PaperFacts(pdf));
        var paper = await elsewhere.PaperText(pdf);
        Assert.Contains("Programmés pour plaire", paper, StringComparison.Ordinal);
        Assert.Contains(Answer, paper, StringComparison.Ordinal);
        var begins = (await elsewhere.PaperPages(pdf)).First(page => page.Contains("Les mêmes cases", StringComparison.Ordinal));
        Assert.Contains("Imaginons notre société", begins, StringComparison.Ordinal);
    }

    private async Task LooksAtTheWall(OpenGathering gathering)
    {
        await OpenGathering.Accepted(hall.Grains.Phases(gathering.Id).Start(gathering.Conductor));
        await OpenGathering.Accepted(hall.Grains.Phases(gathering.Id).Next(gathering.Conductor, new("accueil-commun")));
        await using var wall = await gathering.Enter(gathering.Id, gathering.Links.Wall, Device.Projector);
        await wall.Reads("La région a voté");
        await wall.Reads("Les salles divergent");
        await wall.SeesAnEmblemBeforeEach(".mur-reuni tbody th");
        await wall.TakesAPicture("reunis-mur-1920");
        await PageCheck.Holds(wall, "mur de restitution", 120);
    }

    private async Task Live(OpenGathering gathering)
    {
        var random = new Random(7);
        foreach (var room in (await gathering.See()).Rooms)
        {
            var people = new List<Secret>();
            foreach (var rank in Enumerable.Range(1, 12))
            {
                people.Add((await gathering.Sit($"{rank} {room.Name}", room)).Token);
            }

            var session = room.Session;
            var kit = (await hall.Grains.Session(session).SeeKit(room.Key))!;
            await gathering.GoTo(session, room.Key, PhaseKind.DotVote);
            foreach (var person in people)
            {
                foreach (var dot in kit.Dots)
                {
                    await OpenGathering.Accepted(hall.Grains.Voting(session).PlaceDot(person, dot.Id, kit.Scenarios[random.Next(room.Rank + 1)].Id));
                }
            }

            await OpenGathering.Accepted(hall.Grains.Voting(session).Reveal(room.Key));
            await gathering.GoTo(session, room.Key, PhaseKind.CardBoard);
            await Write(session, kit, room.Key, people);
            await gathering.GoTo(session, room.Key, PhaseKind.Wall);
            foreach (var (person, rank) in people.Select((person, rank) => (person, rank)).Take(4))
            {
                var idea = IdeaId.New();
                await OpenGathering.Accepted(hall.Grains.Anchoring(session).AddIdea(person, idea, $"Garder du temps pour se tromper, {rank + 1} fois ({room.Name})"));
                await OpenGathering.Accepted(hall.Grains.Anchoring(session).Support(people[rank + 5], idea, true));
            }
        }
    }

    private async Task Write(SessionId session, Kit kit, Secret key, List<Secret> people)
    {
        var room = (await hall.Grains.Session(session).SeeRoom(key))!;
        var mine = new Dictionary<GroupId, Secret>();
        foreach (var person in people)
        {
            mine[(await hall.Grains.Session(session).SeeMine(person))!.Group!.Value] = person;
        }

        foreach (var group in room.Groups)
        {
            var board = hall.Grains.Board(session, new(group.Id, kit.Cards[0].Id));
            foreach (var prompt in kit.Cards[0].Prompts.Take(5))
            {
                await OpenGathering.Accepted(board.Retain(
                    mine[group.Id], prompt.Id, AnswerId.New(), null, null, Answer));
            }
        }
    }
}
