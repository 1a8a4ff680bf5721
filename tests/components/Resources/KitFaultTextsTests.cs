using System.Globalization;
using System.Resources;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Resources;

public sealed class KitFaultTextsTests
{
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

    [Fact]
    public void No_sentence_outlives_its_reason()
    {
        var own = Sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var keys = own.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Empty(keys.Except(Enum.GetNames<KitFaultReason>()));
    }
}
