using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class KeptForTests : SynthesisContext
{
    [Theory]
    [InlineData("fr", 1, "1\u00A0jour")]
    [InlineData("fr", 30, "30\u00A0jours")]
    [InlineData("en", 1, "1\u00A0day")]
    [InlineData("en", 30, "30\u00A0days")]
    public void A_house_that_keeps_names_or_words_for_a_day_says_one_day(string language, int days, string said)
    {
        Speaks(language);
        var texts = Services.GetRequiredService<IStringLocalizer<Pages>>();

        Assert.Equal(said, new KeptFor(days, 365).SayNames(texts));
        Assert.Equal(said, new KeptFor(30, days).SayWords(texts));
    }
}
