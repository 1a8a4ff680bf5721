using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Resources;

public sealed partial class KitFaultTextsTests
{
    private static readonly ResourceManager Form = new(typeof(KitFormTexts));
    private static readonly ResourceManager Sentences = new(typeof(KitFaultTexts));

    public static TheoryData<KitFaultReason> Every => [.. Enum.GetValues<KitFaultReason>()];

    [Theory]
    [MemberData(nameof(Every))]
    public void Everything_that_can_be_wrong_with_a_kit_is_a_sentence_in_both_languages(KitFaultReason reason)
    {
        foreach (var language in (string[])["", "en"])
        {
            var own = Sentences.GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!;
            var sentence = own.GetString(reason.ToString());

            Assert.False(string.IsNullOrWhiteSpace(sentence), $"{reason} has no sentence in « {language} ».");
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void What_is_wrong_and_what_helps_name_a_part_as_its_form_does(string language)
    {
        var form = Of(Form, language).ToLookup(text => text.Key.StartsWith("Help.", StringComparison.Ordinal));
        var (labels, helps) = (form[false].Select(text => text.Value).ToList(), form[true].Where(text => text.Key is not "Help.label"));
        var named = Of(Sentences, language).Concat(helps)
            .SelectMany(text => Quoted().Matches(text.Value).Select(match => match.Groups[1].Value)).ToList();

        Assert.True(named.Count > 8);
        Assert.All(named, name => Assert.Contains(name, labels));
    }

    [Fact]
    public void No_sentence_outlives_its_reason()
    {
        var own = Sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var keys = own.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Empty(keys.Except(Enum.GetNames<KitFaultReason>()));
    }

    private static Dictionary<string, string> Of(ResourceManager texts, string language) =>
        texts.GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    // Without holes, which stand for what the author wrote.
    [GeneratedRegex("[«“]\u202F?([^«“»”{}]+?)\u202F?[»”]")]
    private static partial Regex Quoted();
}
