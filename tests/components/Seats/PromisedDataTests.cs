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
    [InlineData(typeof(ReviewTexts), "Erase.OneLead")]
    public void Who_erases_reads_that_the_backups_of_the_host_keep_it_until_their_end(Type texts, string key)
    {
        Assert.Contains("sauvegardes", Sentence(texts, key, "fr"), StringComparison.Ordinal);
        Assert.Contains("backups", Sentence(texts, key, "en"), StringComparison.Ordinal);
    }

    private string Sentence(Type texts, string key, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Services.GetRequiredService<IStringLocalizerFactory>().Create(texts)[key].Value;
    }
}
