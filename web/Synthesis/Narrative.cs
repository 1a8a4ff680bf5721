using System.Globalization;

namespace FilageFuturs.Web.Synthesis;

/// <summary>Tells an archive from its title to its licence. What is empty is said in a sentence.</summary>
internal sealed class Narrative(Wording say, ArchiveView archive)
{
    private Kit Kit => archive.Kit;

    public static Outline Of(Wording say, ArchiveView archive)
    {
        var told = new Narrative(say, archive);
        return new(
            told.Typed(archive.Heading),
            CultureInfo.CurrentUICulture.Name,
            [
                .. told.Opening(),
                .. told.If(PhaseKind.DotVote, told.Vote()),
                .. told.If(PhaseKind.CardBoard, told.Worlds()),
                .. told.Marked("Debate", cell => cell.IsDebate),
                .. told.Marked("Consensus", cell => cell.IsConsensus),
                .. told.If(PhaseKind.Wall, told.Preserved()),
                .. told.Objects(), .. told.Needs(), .. PlanesTold.Of(say, archive),
                .. ToldMade.Of(say, archive), .. told.Time(), .. told.Closing(),
            ]);
    }

    private IEnumerable<Block> If(PhaseKind kind, IEnumerable<Block> told) => archive.Has(kind) ? told : [];

    private IEnumerable<Block> Opening()
    {
        if (archive.Title is not null)
        {
            yield return new Paragraph(Written(Kit.Title, Tone.Aside));
        }

        yield return new Paragraph($"{say.Day(archive)}.");
        if (archive.ClosedAt is null)
        {
            yield return new Paragraph(new Words(say["Draft"], Tone.Strong));
        }

        yield return new Bullets(
            [.. say.Brief(archive).Select(one => new Bullet([new(one.Number, Tone.Strong), $" {one.Counts}"], []))]);
        string?[] notes = [say.Simulated(archive.Figures), say.Erased(archive.Figures)];
        foreach (var note in notes.OfType<string>())
        {
            yield return new Paragraph(note);
        }
    }

    private IEnumerable<Block> Vote()
    {
        yield return new Heading(2, say["Vote.Title"]);
        if (archive.Vote is { Counts.IsEmpty: false } vote)
        {
            yield return new Grid(
                [say["Vote.Scenario"], .. Kit.Dots.Select(dot => Written(dot.Button))],
                [.. Kit.Scenarios.Select(scenario => ImmutableArray.Create(
                    [Written(scenario.Title), .. Kit.Dots.Select(dot => (Words)Wording.Number(vote.Of(scenario.Id, dot.Id)!.Value))]))]);
        }

        yield return new Paragraph(say.Vote(archive.Vote));
    }

    private IEnumerable<Block> Worlds()
    {
        yield return new Heading(2, say["Worlds.Title"]);
        if (archive.Worlds.IsEmpty)
        {
            yield return new Paragraph(say["Worlds.None"]);
        }

        foreach (var world in archive.ToldWorlds())
        {
            var scenario = world.Scenario is { } id ? Kit.Find(id) : null;
            yield return new Heading(3, scenario is null ? say.Group(world) : Written($"{scenario.Number}. {scenario.Title}"));
            yield return scenario is null
                ? new Paragraph(say.By(world))
                : new Paragraph(Written(scenario.Tagline, Tone.Aside), $" · {say.By(world)}");
            if (world.Cards.IsEmpty)
            {
                yield return new Paragraph(say["World.Unopened"]);
            }

            foreach (var block in world.Cards.SelectMany(card => Card(world, card)))
            {
                yield return block;
            }
        }
    }

    private IEnumerable<Block> Card(ArchivedWorld world, ArchivedCard filled)
    {
        var card = Kit.Find(filled.Card)!;
        yield return new Heading(4, Written(card.Title));
        if (world.Presented.Contains(card.Id))
        {
            yield return new Paragraph(new Words(say["World.Shared"], Tone.Aside));
        }

        if (!filled.IsBlank)
        {
            var written = filled.Cells.Where(cell => cell.State is not ArchivedState.Blank);
            yield return new Bullets([.. written.Select(cell => Cell(card, cell))]);
        }

        if (say.Blank(Kit, card, filled) is { IsEmpty: false } blank)
        {
            yield return new Paragraph(blank);
        }
    }

    private Bullet Cell(Card card, ArchivedCell cell) => new(
        [Label(card, cell), say.Colon, .. say.Cell(Kit, cell), .. Marks(cell)],
        cell.State is ArchivedState.Open ? [] : [.. cell.Others.Select(Typed)]);

    private IEnumerable<Words> Marks(ArchivedCell cell)
    {
        if (cell.IsDebate)
        {
            yield return new($" ({say["Debate.Mark"]})", Tone.Aside);
        }

        if (cell.IsConsensus)
        {
            yield return new($" ({say["Consensus.Mark"]})", Tone.Aside);
        }
    }

    private IEnumerable<Block> Marked(string mark, Func<ArchivedCell, bool> isMarked)
    {
        if (!archive.HasMarks())
        {
            yield break;
        }

        yield return new Heading(2, say[$"{mark}.Title"]);
        ImmutableArray<Bullet> marked =
        [
            .. from world in archive.Worlds
               from filled in world.Cards
               let card = Kit.Find(filled.Card)!
               from cell in filled.Cells.Where(isMarked)
               let whose = say.Whose(Kit, world)
               let aside = whose with { Text = $" ({whose.Text})", Tone = Tone.Aside }
               select new Bullet([Label(card, cell), say.Colon, .. say.CellOrBlank(Kit, world, cell), aside], []),
        ];
        yield return marked.IsEmpty ? new Paragraph(say[$"{mark}.None"]) : new Bullets(marked);
    }

    private IEnumerable<Block> Preserved()
    {
        yield return new Heading(2, Kit.Wall() is { } wall ? Written(wall.Title) : say["Kept.Title"]);
        if (archive.Preserved.IsEmpty)
        {
            yield return new Paragraph(say["Kept.None"]);
            yield break;
        }

        yield return new Grid(
            [say["Kept.Idea"], say["Kept.Family"], say["Kept.Rank"], say["Kept.Supports"]],
            [.. archive.Preserved.Select(idea => ImmutableArray.Create<Words>(
                Written(say.Marked(Wording.Typed(Kit, idea.Text), idea.IsOnPaper)),
                Typed(idea.Family ?? ""),
                Wording.Number(idea.Rank),
                Wording.Number(idea.Supports)))],
            Texts: 2);
    }

    private IEnumerable<Block> Objects()
    {
        if (archive.Objects is not { IsEmpty: false } objects)
        {
            yield break;
        }

        yield return new Heading(2, say["Objects.Title"]);
        foreach (var one in objects)
        {
            yield return new Heading(3, Typed(one.Title));
            yield return new Paragraph([Written($"{one.Label}. "), .. say.Reactions(Kit, one)]);
            if (!one.Words.IsEmpty)
            {
                yield return new Bullets([.. one.Words.Select(word => new Bullet([Written(say.Word(Kit, word))], []))]);
            }
        }
    }

    private IEnumerable<Block> Needs()
    {
        if (archive.Needs is not { } needs)
        {
            yield break;
        }

        yield return new Heading(2, say["Needs.Title"]);
        foreach (var kind in needs.Needs.Select(need => need.Kind).Distinct().Order())
        {
            yield return new Heading(3, say[$"Needs.{kind}"]);
            yield return new Bullets(
                [.. needs.Needs.Where(need => need.Kind == kind).Select(need => new Bullet(say.Need(Kit, need), []))]);
        }

        if (say.Spread(needs) is { Length: > 0 } spread)
        {
            yield return new Paragraph(spread);
        }
    }

    private IEnumerable<Block> Time()
    {
        if (archive.IsHeldOnPaper())
        {
            yield break;
        }

        yield return new Heading(2, say["Time.Title"]);
        yield return new Grid(
            [say["Time.Step"], say["Time.Planned"], say["Time.Held"]],
            [
                .. archive.Phases.Select(phase => ImmutableArray.Create<Words>(
                    Written(Kit.Find(phase.Phase)?.Title ?? ""), Wording.Span(phase.Planned), say.Held(phase))),
                [say["Time.Whole"], Wording.Span(archive.Figures.Planned), Wording.Span(archive.Figures.Held)],
            ]);
    }

    private IEnumerable<Block> Closing() =>
    [
        new Heading(2, say["Footprint.Title"]),
        new Paragraph($"{say.Footprint(archive.Figures)} {say.FootprintMethod(archive.Figures)}"),
        new Heading(2, say["Licence.Title"]),
        say.Signed(Kit),
        new Paragraph($"{say["Anonymous"]} {say.EraseNames(archive)} {say.EraseWords(archive)}"),
    ];

    private Words Label(Card card, ArchivedCell cell) =>
        Written(card.Prompts.First(prompt => prompt.Id == cell.Prompt).Label, Tone.Strong);

    private Words Typed(string words) => Written(Wording.Typed(Kit, words));

    private Words Written(string words, Tone tone = Tone.Plain) => new(words, tone, Language: Kit.Language);
}
