using FilageFuturs.Web.Studio;

namespace FilageFuturs.Web.Synthesis;

/// <summary>What the groups made, told in the text without a format.</summary>
internal static class ToldMade
{
    public static IEnumerable<Block> Of(Wording say, ArchiveView archive)
    {
        if (archive.Made is not { } objects)
        {
            yield break;
        }

        yield return new Heading(2, say["Made.Title"]);
        if (objects.IsEmpty)
        {
            yield return new Paragraph(say["Made.None"]);
        }

        foreach (var made in objects)
        {
            yield return new Heading(3, Typed(archive.Kit, made.Artefact.Title));
            yield return new Paragraph(new Words(say.Made(archive.Kit, made), Tone.Aside));
            foreach (var line in ObjectWords.Of(made.Artefact))
            {
                yield return new Paragraph(Typed(archive.Kit, line));
            }
        }
    }

    private static Words Typed(Kit kit, string words) => new(Wording.Typed(kit, words), Language: kit.Language);
}
