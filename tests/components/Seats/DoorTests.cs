using System.Security.Claims;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class DoorTests
{
    private static readonly SessionId Here = new("atelier-1");

    [Fact]
    public void A_key_opens_its_own_session_and_its_own_screen_only()
    {
        var person = Holding((SeatCookies.Name(Here, ScreenKind.Seat), "jeton"));

        Assert.Equal(new Secret("jeton"), SeatKeys.For(person, Here, ScreenKind.Seat));
        Assert.Null(SeatKeys.For(person, Here, ScreenKind.Console));
        Assert.Null(SeatKeys.For(person, new("atelier-2"), ScreenKind.Seat));
    }

    [Fact]
    public void A_browser_may_sit_in_several_workshops()
    {
        var there = new SessionId("deux");
        var person = Holding(
            (SeatCookies.Name(Here, ScreenKind.Seat), "un"), (SeatCookies.Name(there, ScreenKind.Wall), "deux"));

        Assert.Equal(
            [(Here, ScreenKind.Seat), (there, ScreenKind.Wall)],
            SeatKeys.All(person).Select(key => (key.Session, key.Kind)));
    }

    [Theory]
    [InlineData("futurs-place-")]
    [InlineData("futurs-place-a/b")]
    [InlineData("autre")]
    public void A_cookie_that_names_no_session_is_no_key(string cookie) => Assert.False(SeatCookies.IsKey(cookie));

    [Theory]
    [InlineData("https://ateliers.exemple.org/e/abc/def", "/e/abc/def")]
    [InlineData(" http://localhost:5080/e/abc/def ", "/e/abc/def")]
    [InlineData("https://ateliers.exemple.org/rejoindre/abc", null)]
    [InlineData("https://ateliers.exemple.org/e/abc/d%2Ff", null)]
    [InlineData("n’importe quoi", null)]
    [InlineData(null, null)]
    public void A_pasted_link_leads_to_its_door(string? pasted, string? path) => Assert.Equal(path, Entry.PathOf(pasted));

    [Fact]
    public void A_link_reads_origin_session_secret() =>
        Assert.Equal("https://a.org/e/atelier-1/s3cret", Entry.Link("https://a.org", Here, new("s3cret")));

    private static ClaimsPrincipal Holding(params (string Cookie, string Value)[] keys) =>
        new(new ClaimsIdentity(keys.Select(key => new Claim(key.Cookie, key.Value))));
}
