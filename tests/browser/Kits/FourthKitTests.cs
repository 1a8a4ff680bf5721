using FilageFuturs.Web.Kits;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Kits;

/// <summary>A kit that no programmer wrote: from a blank page of the library to the archive of a workshop held with it.</summary>
[Collection(nameof(Gallery))]
public sealed class FourthKitTests(Hall hall)
{
    private const string Name = "Que ferons-nous du soir ?";
    private const string Charter = "Charte des nuits tranquilles";

    private static readonly (PhaseKind Kind, string Named, string Title, string Short)[] Phases =
    [
        (PhaseKind.Presentation, "presentation", "Trois soirs possibles", "Trois soirs"),
        (PhaseKind.DotVote, "dot-vote", "Le soir que l’on préfère", "Vote"),
        (PhaseKind.CustomText, "custom-text", "Relire la charte", "Charte"),
        (PhaseKind.NeedsMap, "needs-map", "Ce dont nous avons besoin", "Besoins"),
        (PhaseKind.Wall, "wall", "Ce que l’on garde", "On garde"),
    ];

    [Fact]
    public async Task A_fourth_kit_is_written_through_the_editor_alone_and_a_workshop_lives_with_it()
    {
        await using var author = await Begins();
        await WritesTheWorkshop(author);
        await WritesTheFutures(author);
        await WritesTheObjectAndTheDot(author);
        await WritesTheConduct(author);
        await Publishes(author);
        var kit = author.Kit;

        await author.Visitor.Follows("Ouvrir un atelier avec ce kit");
        await Assertions.Expect(author.Visitor.Page.Locator("#kit")).ToHaveValueAsync(kit);
        var room = await Opens(author.Visitor);
        await LivesToItsEnd(room, author.Visitor);
    }

    private async Task<Author> Begins()
    {
        var visitor = await Visitor.Enter(hall, Device.Laptop);
        await visitor.Go("/kits");
        await visitor.Writes("Nom du kit", Name);
        await visitor.Presses("Commencer");
        return new(await visitor.IsReady());
    }

    private static async Task WritesTheWorkshop(Author author)
    {
        await author.Writes(
            "",
            ("question", "À quoi ressemblera le soir, quand tout répondra ?"),
            ("summary", "Trois futurs du soir, un objet, un vote, et ce que l’on garde."),
            ("licence.credit", "L’équipe du Théâtre des Écluses"),
            ("licence.adaptation", "Un atelier tout neuf, sur le soir."));
        await author.HasSavedAll();
        Assert.Equal(Name, await author.Field("title").InputValueAsync());
    }

    private static async Task WritesTheFutures(Author author)
    {
        string[] titles = ["Le soir sans écran", "Le soir sur mesure", "Le soir en commun"];
        foreach (var (title, at) in titles.Select((title, at) => (title, at)))
        {
            await author.Opens("Scénarios");
            await author.Adds(
                "scenarios", null, at, ("title", title), ("tagline", "Moins de machines, plus de voix"), ("story", $"{title} : on se retrouve, et l’on raconte."));
        }
    }

    private static async Task WritesTheObjectAndTheDot(Author author)
    {
        await author.Opens("Objets fictifs");
        await author.Adds(
            "artefacts",
            "document",
            0,
            ("title", Charter),
            ("label", "Charte, 2034"),
            ("presentation", "Elle est punaisée près de la machine à café."),
            ("markdown", "# Nos nuits\n\nPersonne ne répond **après 20 h**."));
        await Assertions.Expect(author.Visitor.Page.Locator(".apercu .document strong")).ToContainTextAsync("après 20");
        await author.Visitor.TakesAPicture("quatrieme-kit-objet-1440");
        await author.Opens("Points du vote");
        await author.Adds("dots", null, 0, ("label", "Le soir que je préfère"), ("button", "Je préfère"), ("counted", "le préfèrent"));
    }

    private static async Task WritesTheConduct(Author author)
    {
        foreach (var (phase, at) in Phases.Select((phase, at) => (phase, at)))
        {
            await author.Opens("Déroulé");
            await author.Adds(
                "phases", phase.Named, at, ("title", phase.Title), ("shortTitle", phase.Short), ("instruction", "Prenez le temps, puis dites."));
            if (phase.Kind is PhaseKind.CustomText)
            {
                await author.Writes($"phases[{at}]", ("text", "La charte est **sur la table**. Lisez-la deux par deux."));
            }
        }

        await author.Opens("Déroulé");
        await author.Visitor.Reads("25 min en tout, 5 étapes");
        await author.Visitor.TakesAPicture("quatrieme-kit-deroule-1440");
    }

    private static async Task Publishes(Author author)
    {
        await author.Visitor.Page.Locator(".parties .btn").ClickAsync();
        await author.Visitor.Reads("Publier la version 1");
        await author.HasSavedAll();
        var left = await author.Visitor.Page.Locator(".fautes li").AllInnerTextsAsync();
        Assert.True(left.Count is 0, string.Join(" | ", left));
        await author.Visitor.Writes("Ce qui change dans cette version", "La première.");
        await author.Visitor.Presses("Publier la version 1");
        await author.Visitor.Reads("La version 1 est publiée");
        await author.Visitor.TakesAPicture("quatrieme-kit-publie-1440");
    }

    private async Task<OpenRoom> Opens(Visitor visitor)
    {
        await visitor.Writes("Titre de l’atelier", "Un soir aux Écluses");
        await visitor.Ticks("répétition");
        await visitor.Presses("Ouvrir l’atelier");
        await visitor.Reads("La salle est prête.");
        var path = new Uri((await visitor.Page.Locator("code").AllInnerTextsAsync())[^1]).AbsolutePath.Split('/');
        var room = await OpenRoom.Of(hall, new(path[2]), new(path[3]));
        await visitor.Go($"/regie/{room.Id}");
        await visitor.IsReady();
        return room;
    }

    private static async Task LivesToItsEnd(OpenRoom room, Visitor console)
    {
        var facilitation = new Facilitation(room, console);
        await facilitation.BringsIn(6);
        await facilitation.Until(view => view.People.Length == 6);
        await facilitation.Begins();
        await facilitation.GoesOnTo(PhaseKind.DotVote);
        await facilitation.Reveals();
        await using var person = await room.Arrive("Ana", Device.Phone);
        foreach (var phase in Phases.Skip(2))
        {
            await facilitation.GoesOnTo(phase.Kind);
            await person.Reads(phase.Short);
        }

        await facilitation.Closes();
        await console.Go($"/archive/{room.Id}");
        await console.Reads("Relire la charte");
        await console.Reads("L’équipe du Théâtre des Écluses");
        await console.TakesAPicture("quatrieme-kit-archive-1440");
        Assert.Empty(console.Complaints);
    }
}
