using System.Text.RegularExpressions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Silo.Artefacts;

/// <summary>
/// What an author's Markdown may not hold. The page would show it as text or take it out anyway; the author is told
/// instead of wondering.
/// </summary>
internal static partial class MarkdownChecks
{
    public static IEnumerable<KitFault> Of(Kit kit) =>
    [
        .. kit.Phases.SelectMany((phase, at) => Of(phase.Text, $"phases[{at}].text")),
        .. kit.Artefacts.SelectMany((one, at) => one is DocumentArtefact page ? Of(page.Markdown, $"artefacts[{at}].markdown") : []),
    ];

    private static IEnumerable<KitFault> Of(string? markdown, string path)
    {
        if (markdown is null)
        {
            yield break;
        }

        if (Active().Match(markdown) is { Success: true } tag)
        {
            yield return KitFaults.At(path, KitFaultReason.ActiveTag, tag.Groups["tag"].Value);
        }

        if (Attribute().Match(markdown) is { Success: true } attribute)
        {
            yield return KitFaults.At(path, KitFaultReason.ActiveAttribute, attribute.Groups["name"].Value);
        }

        if (Address().Match(markdown) is { Success: true } scheme)
        {
            yield return KitFaults.At(path, KitFaultReason.ActiveLink, scheme.Groups["scheme"].Value);
        }

        if (Nested().IsMatch(markdown))
        {
            yield return KitFaults.At(path, KitFaultReason.NestedTooDeep);
        }
    }

    [GeneratedRegex(
        @"<\s*/?\s*(?<tag>script|style|svg|math|iframe|frame|object|embed|applet|link|meta|base|form|input|template)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    [GeneratedRegex(@"<[a-z][^>]*\s(?<name>on[a-z]+|style)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"(\]\(\s*<?|\]:\s*<?|<|href\s*=\s*[""']?)\s*(?<scheme>javascript|vbscript|data)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[ \t]*(?:>|[-+*](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){21}", RegexOptions.Multiline)]
    private static partial Regex Nested();
}
