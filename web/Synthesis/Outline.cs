namespace FilageFuturs.Web.Synthesis;

/// <summary>The synthesis as a text without a format: what Markdown and DOCX both write.</summary>
/// <param name="Language">BCP 47, of the words that do not say another.</param>
internal sealed record Outline(Words Title, string Language, ImmutableArray<Block> Blocks);

internal abstract record Block;

/// <param name="Level">From 2: the title is the first.</param>
internal sealed record Heading(int Level, Words Text) : Block;

internal sealed record Paragraph(params ImmutableArray<Words> Words) : Block;

internal sealed record Bullets(ImmutableArray<Bullet> Items) : Block;

internal sealed record Bullet(ImmutableArray<Words> Words, ImmutableArray<Words> Under);

/// <summary>A table whose first column names the rows.</summary>
/// <param name="Texts">How many first columns hold text rather than numbers.</param>
internal sealed record Grid(ImmutableArray<Words> Head, ImmutableArray<ImmutableArray<Words>> Rows, int Texts = 1) : Block;

/// <param name="Language">BCP 47; null is the outline's, or the page's.</param>
public sealed record Words(string Text, Tone Tone = Tone.Plain, string? Link = null, string? Language = null)
{
    private const string Hole = "{0}";

    public static implicit operator Words(string text) => new(text);

    /// <summary>A sentence of ours around words that have a language of their own.</summary>
    /// <param name="sentence">With what it is given where those words belong.</param>
    public static ImmutableArray<Words> Around(Func<string, string> sentence, params ImmutableArray<Words> inside)
    {
        var ours = sentence(Hole).Split(Hole, 2);
        ImmutableArray<Words> told = [ours[0], .. inside, ours[1]];
        return [.. told.Where(words => words.Text.Length > 0)];
    }
}

public enum Tone
{
    Plain,
    Strong,
    Aside,
}
