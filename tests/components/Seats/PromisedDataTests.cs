using System.Globalization;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>What people read of their data is what the house does, in both languages.</summary>
public sealed class PromisedDataTests : SeatContext
{
    [Theory]
    [InlineData(typeof(MyDataTexts), "EraseLead")]
    [InlineData(typeof(MyDataTexts), "ErasedLead")]
    [InlineData(typeof(MyDataTexts), "ErasedStays")]
    [InlineData(typeof(ReviewTexts), "Erase.OneLead")]
    public void Who_erases_reads_that_the_backups_of_the_host_keep_it_until_their_end(Type texts, string key)
    {
        Assert.Contains("sauvegardes", Sentence(texts, key, "fr"), StringComparison.Ordinal);
        Assert.Contains("backups", Sentence(texts, key, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(Texts), "Join.DataText", "une copie de l’atelier, sans noms, a son propre délai", "a copy of the workshop, without names, has a period of its own")]
    [InlineData(typeof(SeatTexts), "Lobby.Kept", "une copie de l’atelier, sans noms, a son propre délai", "a copy of the workshop, without names, has a period of its own")]
    [InlineData(typeof(Pages), "Data.After", "repris ou importé garde une copie", "carried on or imported holds a copy")]
    [InlineData(typeof(MyDataTexts), "EraseLead", "repris, exporté ou importé", "carried on, exported or imported")]
    [InlineData(typeof(ReviewTexts), "Erase.Copies", "un journal importé, un fichier exporté", "an imported log, an exported file")]
    public void A_copy_is_said_to_keep_its_sentences_for_a_time_of_its_own(Type texts, string key, string french, string english)
    {
        Assert.Contains(french, Sentence(texts, key, "fr"), StringComparison.Ordinal);
        Assert.Contains(english, Sentence(texts, key, "en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "tant que l’atelier n’est pas clos", "tout ce qui vous concerne")]
    [InlineData("en", "until the workshop closes", "everything about you")]
    public void Correcting_is_promised_until_the_closing_and_seeing_for_what_the_page_shows(string language, string until, string tooMuch)
    {
        var rights = Sentence(typeof(Pages), "Data.Rights", language);

        Assert.Contains(until, rights, StringComparison.Ordinal);
        Assert.DoesNotContain(tooMuch, rights, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "deviner votre répartition si vous donnez ou changez vos points en dernier")]
    [InlineData("en", "may be guessed if you give or change your points last")]
    public void Who_spreads_points_reads_when_theirs_may_be_guessed(string language, string said) =>
        Assert.Contains(said, Sentence(typeof(NeedsTexts), "LeftHelp", language), StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(SeatsConsole), "Ask.Remove.Text")]
    [InlineData(typeof(SeatsConsole), "Ask.RemoveEverywhere.Text")]
    [InlineData(typeof(MyDataTexts), "DotsHelp")]
    public void Supports_of_somebody_who_is_removed_are_said_to_go_and_to_be_seen_going(Type texts, string key)
    {
        Assert.Contains("soutiens partent\u00A0: on peut voir quelles idées les perdent", Sentence(texts, key, "fr"), StringComparison.Ordinal);
        Assert.Contains("supports go: people can see which ideas lose them", Sentence(texts, key, "en"), StringComparison.Ordinal);
    }

    private string Sentence(Type texts, string key, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Services.GetRequiredService<IStringLocalizerFactory>().Create(texts)[key].Value;
    }
}
