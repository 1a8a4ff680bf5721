using System.Net;
using System.Net.Http.Headers;
using FilageFuturs.ComponentTests.Hosting;

namespace FilageFuturs.ComponentTests.Artefacts;

[Collection(nameof(House))]
public sealed class MediaShelfTests(House house)
{
    private static readonly string Name = new('e', 64);

    [Fact]
    public async Task A_kept_file_is_served_by_its_content_and_in_parts()
    {
        Keep($"{Name}.mp3", "0123456789");
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"/medias/{Name}.mp3") { Headers = { Range = new RangeHeaderValue(2, 4) } };

        using var answer = await house.Browser().SendAsync(ask);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("audio/mpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("234", await answer.Content.ReadAsStringAsync());
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("html")]
    [InlineData("js")]
    public async Task A_file_that_could_act_is_not_served(string ending)
    {
        Keep($"{Name}.{ending}", "<svg/>");

        Assert.Equal(HttpStatusCode.NotFound, (await house.Browser().GetAsync($"/medias/{Name}.{ending}")).StatusCode);
    }

    [Theory]
    [InlineData("annonce.mp3")]
    [InlineData("..%2Fevents.db")]
    [InlineData("..%2F..%2Fappsettings.json")]
    public async Task Another_name_leads_nowhere(string file)
    {
        Keep("annonce.mp3", "0");

        using var answer = await house.Browser().GetAsync($"/medias/{file}");

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }

    private void Keep(string file, string content) =>
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(house.Folder, "medias")).FullName, file), content);
}
