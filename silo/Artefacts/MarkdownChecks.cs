using System.Text.RegularExpressions;

namespace FilageFuturs.Silo.Artefacts;

/// <summary>
/// What an author's Markdown may not hold. The page would show it as text or take it out anyway; the author is told
/// instead of wondering.
/// </summary>
internal static partial class MarkdownChecks
{
    public static IEnumerable<(string Path, string Message)> Of(Kit kit) =>
    [
        .. kit.Phases.SelectMany((phase, at) => Of(phase.Text, $"phases[{at}].text")),
        .. kit.Artefacts.SelectMany((one, at) => one is DocumentArtefact page ? Of(page.Markdown, $"artefacts[{at}].markdown") : []),
    ];

    private static IEnumerable<(string, string)> Of(string? markdown, string path)
    {
        if (markdown is null)
        {
            yield break;
        }

        if (Active().Match(markdown) is { Success: true } tag)
        {
            yield return (path, $"Un texte ne porte ni script, ni style, ni dessin actif : « <{tag.Groups["tag"].Value} » est à retirer.");
        }

        if (Attribute().Match(markdown) is { Success: true } attribute)
        {
            yield return (path, $"Un texte ne déclenche rien : « {attribute.Groups["name"].Value}= » est à retirer.");
        }

        if (Address().Match(markdown) is { Success: true } scheme)
        {
            yield return (path, $"Un lien mène à une page : « {scheme.Groups["scheme"].Value}: » est à retirer.");
        }

        if (Nested().IsMatch(markdown))
        {
            yield return (path, "Une ligne n’emboîte pas plus de 20 citations ou listes.");
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
