using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>What only a few may send is not read for anybody else, whatever it is called and however it comes.</summary>
public sealed class StrangersFormsTests(StrangersFormsTests.GuardedListener house) : IClassFixture<StrangersFormsTests.GuardedListener>
{
    private const int Heavy = 520 * 1024;

    public static TheoryData<string> Doors => ["/kits/importer", "/kits/medias", "/revoir/importer"];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_stranger_sends_no_more_than_any_form_holds(string door)
    {
        using var browser = Browser();

        using var whole = await Send(browser, door, inPieces: false);
        using var pieces = await Send(browser, door, inPieces: true);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, whole.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, pieces.StatusCode);
        Assert.Contains("Sur invitation.", await whole.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Sur invitation.", await pieces.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Whoever_holds_the_key_is_read_and_asked_for_the_token_of_the_form(string door)
    {
        using var browser = Browser();
        using var asked = await browser.GetAsync("/ouvrir");
        var key = await File.ReadAllTextAsync(Path.Combine(house.Folder, "opening.key"));
        using var came = await browser.GetAsync($"/ouvrir?cle={key}");

        using var whole = await Send(browser, door, inPieces: false);
        using var pieces = await Send(browser, door, inPieces: true);

        Assert.Equal(HttpStatusCode.BadRequest, whole.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, pieces.StatusCode);
    }

    private HttpClient Browser()
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        return browser;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string door, bool inPieces)
    {
        var file = new ByteArrayContent(new byte[Heavy]);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { file, "fichier", "kit.zip" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, door) { Content = form };
        request.Headers.TransferEncodingChunked = inPieces;
        return await browser.SendAsync(request);
    }

    public sealed class GuardedListener : FormsInPiecesTests.ListeningHouse
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Opening:RequiresKey", "true");
        }
    }
}
