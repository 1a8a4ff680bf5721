using System.Globalization;
using System.Resources;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Resources;

public sealed class RefusalsTests
{
    private static readonly ResourceManager Sentences = new(typeof(Refusals));

    public static TheoryData<Refusal> Every => [.. Enum.GetValues<Refusal>()];

    [Theory]
    [MemberData(nameof(Every))]
    public void Every_no_is_a_sentence_in_both_languages(Refusal refusal)
    {
        foreach (var language in (string[])["", "en"])
        {
            var own = Sentences.GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!;
            var sentence = own.GetString(refusal.ToString());

            Assert.False(string.IsNullOrWhiteSpace(sentence), $"{refusal} has no sentence in « {language} ».");
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_sentence_outlives_its_refusal()
    {
        var own = Sentences.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        var keys = own.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Empty(keys.Except(Enum.GetNames<Refusal>()));
    }

    [Fact]
    public void No_sentence_blames() => Assert.All(
        Enum.GetValues<Refusal>(),
        refusal => Assert.DoesNotContain(
            "erreur",
            Sentences.GetString(refusal.ToString(), CultureInfo.InvariantCulture)!,
            StringComparison.OrdinalIgnoreCase));
}
