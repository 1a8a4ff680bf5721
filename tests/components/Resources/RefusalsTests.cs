using System.Globalization;
using System.Resources;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;

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

        Assert.Empty(keys.Except(Enum.GetNames<Refusal>()).Except([Refusals.Other]));
    }

    [Theory]
    [InlineData("fr", "Ce n’est pas possible pour l’instant. Réessayez dans un moment.")]
    [InlineData("en", "This is not possible for now. Try again in a moment.")]
    public void A_no_that_this_node_does_not_know_is_still_a_sentence(string language, string sentence)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<Refusals>().BuildServiceProvider();

        Assert.Equal(sentence, services.GetRequiredService<Refusals>().Sentence((Refusal)int.MaxValue));
    }

    [Fact]
    public void No_sentence_blames() => Assert.All(
        Enum.GetValues<Refusal>(),
        refusal => Assert.DoesNotContain(
            "erreur",
            Sentences.GetString(refusal.ToString(), CultureInfo.InvariantCulture)!,
            StringComparison.OrdinalIgnoreCase));
}
