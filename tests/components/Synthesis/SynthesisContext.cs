using System.Globalization;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>Every format of an archive, in French unless told otherwise.</summary>
public abstract class SynthesisContext : BunitContext
{
    protected SynthesisContext()
    {
        Speaks("fr");
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddSingleton<Wording>();
    }

    private protected Wording Say => Services.GetRequiredService<Wording>();

    private protected static void Speaks(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    private protected IRenderedComponent<SynthesisSheet> Page(ArchiveView archive) =>
        Render<SynthesisSheet>(sheet => sheet.Add(one => one.Archive, archive));

    private protected string AsMarkdown(ArchiveView archive) => Markdown.Write(Narrative.Of(Say, archive));

    private protected byte[] AsDocx(ArchiveView archive) => Docx.Write(Narrative.Of(Say, archive));
}
