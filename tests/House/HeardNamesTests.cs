using System.Text.RegularExpressions;
using System.Xml.Linq;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

/// <summary>Whoever speaks to their screen says the words that they see: the name that is heard has to hold them.</summary>
public sealed partial class HeardNamesTests
{
    private const int Fewest = 20;

    [Theory]
    [InlineData("")]
    [InlineData(".en")]
    public void A_button_or_a_link_is_named_with_the_words_that_are_seen_on_it(string language)
    {
        var named = Named().ToList();

        Assert.InRange(named.Count, Fewest, int.MaxValue);
        Tidy(
            from one in named
            let heard = Words(one.Heard, language)
            let seen = Words(one.Seen, language)
            where !heard.Contains(seen, StringComparison.OrdinalIgnoreCase)
            select $"{one.File}: « {seen} » is heard as « {heard} »");
    }

    /// <summary>Those whose words and whose name are each one text. A name into which the words are put holds them.</summary>
    private static IEnumerable<(string File, (string Noun, string Key) Heard, (string Noun, string Key) Seen)> Named() =>
        from file in FilesOf("web", "*.razor")
        let nouns = Injected().Matches(file.Text).ToDictionary(one => one.Groups["texts"].Value, one => one.Groups["noun"].Value)
        from control in Control().Matches(file.Text)
        let heard = Name().Match(control.Groups["attributes"].Value)
        let seen = Content().Match(control.Groups["content"].Value)
        where heard.Success && seen.Success
            && !heard.Groups["more"].Value.Contains($"[\"{seen.Groups["key"].Value}\"", StringComparison.Ordinal)
        select (file.Name, TextOf(heard, nouns), TextOf(seen, nouns));

    private static (string Noun, string Key) TextOf(Match found, Dictionary<string, string> nouns) =>
        (nouns[found.Groups["texts"].Value], found.Groups["key"].Value);

    private static string Words((string Noun, string Key) text, string language) =>
        XDocument.Load(Path.Combine(Root, $"web/Resources/{text.Noun}{language}.resx")).Root!.Elements("data")
            .Single(data => data.Attribute("name")!.Value == text.Key).Element("value")!.Value.Replace('\u00A0', ' ');

    [GeneratedRegex(@"@inject IStringLocalizer<(?<noun>\w+)> (?<texts>\w+)")]
    private static partial Regex Injected();

    // What stands in quotes may hold a « > » of its own.
    [GeneratedRegex("""<(?<tag>button|a)\b(?<attributes>("[^"]*"|[^">])*)>(?<content>.*?)</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("""\saria-label="@(?<texts>\w+)\["(?<key>[\w.]+)"(?<more>.*?)\]"(\s|$)""", RegexOptions.Singleline)]
    private static partial Regex Name();

    [GeneratedRegex("""^\s*(<i [^>]*></i>)?\s*@(?<texts>\w+)\["(?<key>[\w.]+)"(, [^\]]*)?\]\s*(<i [^>]*></i>)?\s*$""")]
    private static partial Regex Content();
}
