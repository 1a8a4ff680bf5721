using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>A workshop without a vote, cards or a wall, and what is typed from paper all the same.</summary>
public sealed class PartsTests : SynthesisContext
{
    private static readonly string[] Missing =
    [
        "Vote.Title", "Vote.None", "Worlds.Title", "Worlds.None", "Debate.Title", "Debate.None", "Consensus.Title", "Consensus.None", "Kept.None",
    ];

    [Fact]
    public void What_a_workshop_never_had_is_not_said_to_be_missing()
    {
        string[] missing = [.. Missing.Select(key => Say[key]), "Ce que l’on préserve"];

        Assert.All(InWords(AnArchive.ACircuit), said => Assert.All(missing, words => Assert.DoesNotContain(words, said, StringComparison.Ordinal)));
        Assert.All(InWords(AnArchive.ACircuit), said => Assert.DoesNotContain(Say["Kept.Title"], said, StringComparison.Ordinal));
        Assert.All(InWords(AnArchive.Empty), said => Assert.All(missing, words => Assert.Contains(words, said, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_numbers_that_open_it_are_of_the_parts_that_the_workshop_had()
    {
        Assert.Equal(["personne", "ensemble", "idée écrite"], Say.Brief(AnArchive.ACircuit).Select(one => one.Counts));
        Assert.Equal(["personnes", "ensemble", "idées écrites", "idées au mur"], Say.Brief(AnArchive.Full).Select(one => one.Counts));
    }

    [Fact]
    public void An_idea_typed_from_paper_is_told_though_the_kit_has_no_wall()
    {
        var archive = AnArchive.ACircuit with { Preserved = [new(1, "Le droit de rater", 4, null, true)] };

        Assert.All(InWords(archive), said =>
        {
            Assert.Contains(Say["Kept.Title"], said, StringComparison.Ordinal);
            Assert.Contains("Le droit de rater (saisi pour la salle)", said, StringComparison.Ordinal);
            Assert.DoesNotContain(Say["Vote.Title"], said, StringComparison.Ordinal);
        });
        Assert.Equal(["preserved.csv"], Offered(archive));
    }

    [Fact]
    public void Dots_and_answers_typed_from_paper_are_told_though_the_kit_has_no_phase_for_them()
    {
        var archive = AnArchive.Full with
        {
            Kit = AnArchive.Kit with { Phases = [AnArchive.Kit.Phases[0]] },
            Phases = [AnArchive.Full.Phases[0]],
            Preserved = [],
        };

        Assert.All(InWords(archive), said =>
        {
            Assert.Contains("15 personnes sur 16", said, StringComparison.Ordinal);
            Assert.Contains("Dompteur·euse d’effets", said, StringComparison.Ordinal);
            Assert.DoesNotContain(Say["Kept.Title"], said, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Answers_on_paper_alone_are_told_without_groups_that_had_no_card_to_open_nor_marks_that_nobody_could_set()
    {
        var archive = AnArchive.ACircuit with
        {
            Kit = AnArchive.Kit with { Phases = [AnArchive.Kit.Phases[0]] },
            Phases = [AnArchive.Full.Phases[0]],
            Worlds = [.. AnArchive.ACircuit.Worlds, AnArchive.Full.Worlds[2] with { IsOnPaper = true }],
        };

        Assert.All(InWords(archive), said =>
        {
            Assert.Contains("Ce que le groupe 3 répond", said, StringComparison.Ordinal);
            Assert.All(
                ["World.Unopened", "Debate.None", "Debate.Title", "Consensus.None", "Consensus.Title"],
                key => Assert.DoesNotContain(Say[key], said, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Cells_that_were_ticked_on_paper_are_told_though_the_kit_has_no_phase_for_its_cards()
    {
        var archive = AnArchive.ACircuit with
        {
            Kit = AnArchive.Kit with { Phases = [AnArchive.Kit.Phases[0]] },
            Phases = [AnArchive.Full.Phases[0]],
            Worlds = [AnArchive.Full.Worlds[0] with { IsOnPaper = true }],
            Figures = AnArchive.ACircuit.Figures with { Debates = 1 },
        };

        Assert.All(InWords(archive), said => Assert.Contains(Say["Debate.Title"], said, StringComparison.Ordinal));
        Assert.Contains("Dompteur·euse d’effets", Page(archive).Find(".debat li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_table_is_offered_that_would_be_empty()
    {
        Assert.Equal(["votes.csv", "cells.csv", "preserved.csv"], Offered(AnArchive.Full));
        Assert.Empty(Offered(AnArchive.ACircuit));
        Assert.DoesNotContain(Say["Downloads.Tables"], TakenAway(AnArchive.ACircuit).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_says_that_the_files_of_its_kit_stay_behind_where_there_are_any()
    {
        var file = new MediaFile("affiche.png", new('a', 64), "image/png", 120);
        var poster = new ImageArtefact(file, "Un carré rouge.") { Id = new("i"), Label = "Affiche", Title = "Une affiche", Presentation = "P" };
        var withFiles = AnArchive.Full with { Kit = AnArchive.Kit with { Artefacts = [poster] } };

        Assert.Contains("ni les images, sons et films du kit", TakenAway(withFiles).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("films", TakenAway(AnArchive.Full).Markup, StringComparison.Ordinal);
    }

    private string[] InWords(ArchiveView archive) => [AsMarkdown(archive), Page(archive).Find("main").TextContent];

    private IEnumerable<string> Offered(ArchiveView archive) => TakenAway(archive).FindAll("a")
        .Select(link => link.GetAttribute("href")!.Split('/')[^1])
        .Where(file => file.EndsWith(".csv", StringComparison.Ordinal));

    private IRenderedComponent<TakeAway> TakenAway(ArchiveView archive) => Render<TakeAway>(away => away
        .Add(one => one.Folder, "/archive/seance")
        .Add(one => one.Document, "synthese")
        .Add(one => one.Facilitates, true)
        .Add(one => one.Kit, archive.Kit)
        .Add(one => one.Tables, TakeAway.TablesOf(archive)));
}
