using System.Net;
using System.Text;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Http;

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

    [Fact]
    public async Task Many_networks_of_one_site_share_what_is_left_and_another_site_has_its_own()
    {
        using var codes = new WrongCodes();
        var tries = 0;
        while (await Mistypes(codes, $"2001:db8:1:{tries:x}::1") && tries < 400)
        {
            tries++;
        }

        Assert.InRange(tries, 60, 65);
        Assert.True(await Mistypes(codes, "2001:db8:2::1"));
        Assert.True(await Mistypes(codes, "192.0.2.1"));
    }

    [Fact]
    public async Task Whoever_holds_a_network_of_IPv6_mistypes_as_one_address()
    {
        using var codes = new WrongCodes();
        var tries = 0;
        while (await Mistypes(codes, $"2001:db8:1:2::{tries + 1:x}") && tries < 400)
        {
            tries++;
        }

        Assert.InRange(tries, 20, 25);
        Assert.True(await Mistypes(codes, "2001:db8:1:3::1"));
    }

    [Fact]
    public void The_last_wrong_code_of_an_address_is_known_as_such()
    {
        using var codes = new WrongCodes();
        var browser = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse("192.0.2.1") } };

        var told = Enumerable.Range(0, 20).Select(_ => codes.Count(browser)).ToList();

        Assert.True(told[^1]);
        Assert.DoesNotContain(true, told[..^1]);
    }

    [Fact]
    public async Task When_the_whole_world_tries_codes_the_next_one_waits_for_a_moment()
    {
        using var codes = new WrongCodes();
        var (tries, last) = (0, Task.FromResult(true));
        while (last.IsCompleted && tries < 1000)
        {
            last = Mistypes(codes, $"2001:db8:{tries:x}::1");
            tries++;
        }

        Assert.InRange(tries, 601, 700);
        Assert.True(await last);
    }

    private static async Task<bool> Mistypes(WrongCodes codes, string address)
    {
        var browser = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
        var may = await codes.MayTry(browser);
        codes.Count(browser);
        return may;
    }
}
