using System.Net;
using System.Text;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A house of its own: what is counted here must not tire the other tests.</summary>
public sealed class WrongCodesTests(House house) : IClassFixture<House>
{
    private const int AtOnce = 60;

    [Fact]
    public async Task Codes_tried_all_at_once_are_counted_one_by_one()
    {
        var browser = house.Browser();
        var (action, filled) = await browser.Fill("/s", "code", ("Form.Code", "rideau 2222"));
        var typed = await filled.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => browser.PostAsync(
            action, new StringContent(typed, Encoding.UTF8, filled.Headers.ContentType!.MediaType!))));

        Assert.InRange(answers.Count(answer => answer.StatusCode is HttpStatusCode.UnprocessableEntity), 20, 25);
        Assert.All(
            answers.Where(answer => answer.StatusCode is not HttpStatusCode.UnprocessableEntity),
            answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode));
    }
}
