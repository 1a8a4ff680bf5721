using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Resources;

/// <summary>Every text of the interface exists in both languages, and those that are written exist at all.</summary>
public sealed partial class TextsTests
{
    private static readonly Assembly Web = typeof(Texts).Assembly;

    public static TheoryData<string> Translated =>
    [
        .. Web.GetTypes()
            .Where(type => type.Namespace == typeof(Texts).Namespace && type != typeof(MudTexts) && HasTexts(type))
            .Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Translated))]
    public void Both_languages_say_the_same_things(string noun)
    {
        var (french, english) = (Read(noun, ""), Read(noun, "en"));

        Assert.Equal(french.Keys.Order(), english.Keys.Order());
        Assert.All(french.Keys, key => Assert.Equal(Holes(french[key]), Holes(english[key])));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void French_is_set_with_its_own_spaces(string noun) => Assert.All(
        Read(noun, ""),
        text => Assert.DoesNotMatch(" [?!;:»%]|« |\\w'\\w", text.Value));

    [Fact]
    public void MudBlazor_speaks_French_in_full()
    {
        var english = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudBlazor.MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        var needed = english.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Equal(needed.Order(), Read(nameof(MudTexts), "").Keys.Order());
    }

    private static bool HasTexts(Type type) => Web.GetManifestResourceNames().Contains($"{type.FullName}.resources");

    private static Dictionary<string, string> Read(string noun, string language) =>
        new ResourceManager($"{typeof(Texts).Namespace}.{noun}", Web)
            .GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Holes(string text) =>
        Hole().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Hole();
}
