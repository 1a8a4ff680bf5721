using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Http;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>What a cut that lasts advises is what the page has: a seat, a link, or the patience to wait.</summary>
public sealed class ReconnectBannerTests : SeatContext
{
    [Theory]
    [InlineData("/atelier/seance", "vous rend votre place")]
    [InlineData("/regie/seance", "Votre lien rouvre cette page")]
    [InlineData("/conduite/rencontre", "Votre lien rouvre cette page")]
    [InlineData("/ecran/seance", "Cette page attend")]
    [InlineData("/rejeu/seance", "Cette page attend")]
    public void A_cut_that_lasts_advises_what_helps_there(string page, string advice) => Assert.Contains(
        advice,
        Render<ReconnectBanner>(set => set.Add(one => one.Path, new PathString(page))).Find("[data-longue]").GetAttribute("data-longue"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/atelier/seance", "entrez par le lien de la salle")]
    [InlineData("/regie/seance", "Votre lien ouvre cette page sur un autre appareil")]
    [InlineData("/ecran/seance", "Votre lien ouvre cette page sur un autre appareil")]
    public void A_browser_too_old_for_a_page_reads_how_to_open_it_elsewhere(string page, string advice) => Assert.Contains(
        advice,
        Render<ReconnectBanner>(set => set.Add(one => one.Path, new PathString(page))).Find("[data-ancien]").GetAttribute("data-ancien"),
        StringComparison.Ordinal);
}
