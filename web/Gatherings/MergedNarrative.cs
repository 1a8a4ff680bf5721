using System.Globalization;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>Tells a merged result from its title to its licence.</summary>
internal sealed class MergedNarrative(MergedWording say, Wording synthesis, MergedView merged)
{
    private Kit Kit => merged.Kit;

    public static Outline Of(MergedWording say, Wording synthesis, MergedView merged)
    {
        var told = new MergedNarrative(say, synthesis, merged);
        var parts = new MergedPartsTold(say, synthesis, merged);
        return new(
            told.Typed(merged.Heading),
            CultureInfo.CurrentUICulture.Name,
            [
                .. told.Opening(),
                .. told.If(PhaseKind.DotVote, told.Votes()),
                .. told.If(PhaseKind.DotVote, told.Apart()),
                .. told.If(PhaseKind.CardBoard, told.Prompts()),
                .. told.If(PhaseKind.Wall, told.Kept()),
                .. parts.Objects(), .. told.Needs(), .. parts.Planes(), .. parts.Made(), .. told.Closing(),
            ]);
    }

    private IEnumerable<Block> If(PhaseKind kind, IEnumerable<Block> told) => merged.Has(kind) ? told : [];

    private IEnumerable<Block> Opening()
    {
        yield return new Paragraph(Written(Kit.Title, Tone.Aside));
        yield return new Paragraph($"{say.Kicker(merged)}. {say.Territory(merged)}");
        yield return new Paragraph(new Words(say.State(merged), Tone.Strong));
        yield return new Bullets(
            [.. say.Brief(merged).Select(one => new Bullet([new(one.Number, Tone.Strong), $" {one.Counts}"], []))]);
        if (synthesis.Simulated(merged.Figures.Simulated) is { } simulated)
        {
            yield return new Paragraph(simulated);
        }

        yield return new Heading(2, say["Rooms.Title"]);
        yield return new Bullets([.. merged.Rooms.Select(room => new Bullet([say.Room(synthesis, merged, room)], []))]);
    }

    private IEnumerable<Block> Votes()
    {
        yield return new Heading(2, say["Votes.Title"]);
        var counted = merged.Rooms.Select((room, rank) => (Room: room, Rank: rank))
            .Where(one => one.Room.State is MergedState.Counted).ToList();
        if (counted.Count == 0)
        {
            yield return new Paragraph(say["Votes.None"]);
            yield break;
        }

        foreach (var scenario in Kit.Scenarios)
        {
            var votes = merged.Votes.Where(vote => vote.Scenario == scenario.Id).ToList();
            yield return new Heading(3, Written($"{scenario.Number}. {scenario.Title}"));
            yield return new Grid(
                [say["Room"], .. Kit.Dots.Select(dot => Written(dot.Button))],
                [
                    .. counted.Select(one => Row(one.Room.Name, votes, vote => Wording.Number(vote.Rooms[one.Rank]!.Value))),
                    Row(say["Region"], votes, vote => Wording.Number(vote.Total)),
                    Row(say["Spread"], votes, MergedWording.Range),
                ]);
        }

        yield return new Paragraph($"{say.VotesNote(synthesis, merged.Figures)} {say["Votes.SpreadNote"]}");
    }

    private IEnumerable<Block> Apart()
    {
        yield return new Heading(2, say["Diverge.Title"]);
        var apart = say.MostApart(merged);
        yield return apart.IsEmpty
            ? new Paragraph(say.NoneApart(merged))
            : new Bullets([.. apart.Select(one => new Bullet([one.Sentence], []))]);
    }

    private IEnumerable<Block> Prompts()
    {
        yield return new Heading(2, say["Prompts.Title"]);
        if (merged.Figures.Answers == 0)
        {
            yield return new Paragraph(say["Prompts.None"]);
            yield break;
        }

        foreach (var block in merged.ToldCards().SelectMany(Filled))
        {
            yield return block;
        }
    }

    private IEnumerable<Block> Filled(Card card)
    {
        yield return new Heading(3, Written(card.Title));
        foreach (var prompt in merged.Filled(card))
        {
            yield return new Heading(4, Written(MergedTold.LabelOf(card, prompt.Prompt)));
            yield return new Bullets(
            [
                .. from answer in prompt.Answers
                   let scenario = answer.Scenario is { } id ? Kit.Find(id) : null
                   orderby scenario?.Number ?? int.MaxValue
                   let said = Written(say.Answer(synthesis, merged, answer))
                   select new Bullet(scenario is null ? [said] : [said, Written($" ({scenario.Title})", Tone.Aside)], []),
            ]);
        }

        if (merged.Blank(card) is { IsEmpty: false } blank)
        {
            yield return new Paragraph(Words.Around(hole => say.Empty([hole]), Written(string.Join(" · ", blank))));
        }
    }

    private IEnumerable<Block> Kept()
    {
        yield return new Heading(2, Kit.Wall() is { } wall ? Written(wall.Title) : say["Kept.Title"]);
        if (merged.Preserved.IsEmpty)
        {
            yield return new Paragraph(say["Kept.None"]);
            yield break;
        }

        yield return new Grid(
            [synthesis["Kept.Idea"], say["Csv.From"], synthesis["Kept.Family"], synthesis["Kept.Rank"], synthesis["Kept.Supports"]],
            [.. merged.Preserved.Select(idea => ImmutableArray.Create<Words>(
                Written(MergedWording.Idea(synthesis, merged, idea)),
                say.From(merged, idea),
                Typed(MergedWording.FamilyOf(merged, idea) ?? ""),
                Wording.Number(idea.Rank),
                Wording.Number(idea.Supports)))],
            Texts: 3);
        if (merged.ToldFamilies().ToList() is { Count: > 0 } families)
        {
            yield return new Heading(3, say["Families.Title"]);
            yield return new Bullets([.. families.Select(family => new Bullet([say.Family(family)], []))]);
        }
    }

    private IEnumerable<Block> Needs()
    {
        if (merged.Needs is not { } needs)
        {
            yield break;
        }

        yield return new Heading(2, say["Needs.Title"]);
        foreach (var kind in Enum.GetValues<NeedKind>().Where(kind => needs.Of(kind).Any()))
        {
            yield return new Heading(3, synthesis[$"Needs.{kind}"]);
            yield return new Bullets(
                [.. needs.Of(kind).Select(need => new Bullet(say.Need(synthesis, merged, need), []))]);
        }

        yield return new Paragraph(say.NeedsNote(needs));
    }

    private IEnumerable<Block> Closing() =>
    [
        new Heading(2, synthesis["Licence.Title"]),
        synthesis.Signed(Kit),
        new Paragraph(synthesis["Anonymous"]),
    ];

    private static ImmutableArray<Words> Row(string name, List<MergedVote> votes, Func<MergedVote, string> number) =>
        [name, .. votes.Select(vote => (Words)number(vote))];

    private Words Typed(string words) => Written(Wording.Typed(Kit, words));

    private Words Written(string words, Tone tone = Tone.Plain) => new(words, tone, Language: Kit.Language);
}
