using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

public sealed class TypographyTests
{
    public static TheoryData<string, string> FrenchRules => new()
    {
        { "straight apostrophe or quote", "['\"`]" },
        { "plain or wrong space before a high mark", "[ \\u00a0][?!;]" },
        { "nothing before a high mark", "[\\w»’][?!;]" },
        { "no-break space before a colon or a percent sign", "[^\\u00a0][:%]" },
        { "narrow space inside guillemets", "«[^\\u202f]|[^\\u202f]»" },
        { "three dots for one ellipsis", "\\.\\.\\." },
        { "two spaces", "\\s\\s" },
        { "double inclusive dot in the plural", "·\\w+·s\\b" },
        { "another dot for inclusive writing", "\\w[•∙⋅‧.](e|es|rice|rices|ne|nes|le|les)\\b" },
        { "a dash as punctuation", "[—–]" },
        { "number parted from its unit", "\\b\\d{1,3} \\p{L}" },
    };

    public static TheoryData<string, string> EnglishRules => new()
    {
        { "straight apostrophe or quote", "['\"`]" },
        { "space before a mark", "\\s[?!;:%,.]" },
        { "three dots for one ellipsis", "\\.\\.\\." },
        { "two spaces", "\\s\\s" },
        { "a dash as punctuation", "[—–]" },
    };

    [Theory]
    [MemberData(nameof(FrenchRules))]
    public void French_texts_are_set_as_a_printer_would(string fault, string pattern) =>
        AssertNone(
            fault,
            pattern,
            [
                .. Texts("kits/quels-futurs.kit.json"), .. Texts("kits/circuit.kit.json"), .. Texts("kits/co-construction.kit.json"),
                .. Texts("kits/besoins-et-questions.kit.json"),
                .. Texts("studio/objects.fr.json"), .. Texts("rehearsals/answers.fr.json"), .. Texts("gatherings/plenary.fr.json"),
            ]);

    [Theory]
    [MemberData(nameof(EnglishRules))]
    public void English_texts_are_set_as_a_printer_would(string fault, string pattern) =>
        AssertNone(
            fault,
            pattern,
            [
                .. Texts("kits/quels-futurs-en.kit.json").Select(WithoutFrench),
                .. Texts("kits/circuit-en.kit.json").Select(WithoutFrench),
                .. Texts("kits/co-construction-en.kit.json").Select(WithoutFrench),
                .. Texts("kits/besoins-et-questions-en.kit.json").Select(WithoutFrench),
                .. Texts("studio/objects.en.json"),
                .. Texts("rehearsals/answers.en.json"),
            ]);

    private static void AssertNone(string fault, string pattern, IEnumerable<string> texts) =>
        Assert.All(texts, text => Assert.False(Regex.IsMatch(text, pattern), $"{fault}: {text}"));

    private static string WithoutFrench(string text) => Regex.Replace(text, "«.*»", "title");

    private static IEnumerable<string> Texts(string resource)
    {
        using var stream = typeof(KitHosting).Assembly.GetManifestResourceStream(resource)!;
        return [.. Texts(JsonNode.Parse(stream)!)];
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject fields => fields
            .Where(field => field.Key is not ("$schema" or "url" or "rephrasings"))
            .SelectMany(field => Texts(field.Value!)),
        JsonArray items => items.SelectMany(item => Texts(item!)),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
