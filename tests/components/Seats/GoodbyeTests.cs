using System.Security.Claims;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Seats;

public sealed class GoodbyeTests
{
    private static readonly SessionId Common = new("rencontre");
    private static readonly SessionId Room = new("salle");
    private static readonly SessionId Other = new("autre");

    [Fact]
    public async Task A_device_forgets_the_seats_of_one_key_though_a_session_does_not_answer_and_keeps_those_of_others()
    {
        var key = Secret.New();
        var grains = new RecordedGrains { Outages = 1 };
        var device = Holding((Common, key), (Room, key), (Other, Secret.New()));

        await Goodbye.Say(device, grains, key);

        var forgotten = device.Response.Headers.SetCookie.ToString();
        Assert.Equal(2, grains.Asked.Count(asked => asked.Method is "Leave"));
        Assert.Contains(SeatCookies.Name(Common, ScreenKind.Seat), forgotten, StringComparison.Ordinal);
        Assert.Contains(SeatCookies.Name(Room, ScreenKind.Seat), forgotten, StringComparison.Ordinal);
        Assert.DoesNotContain(Other.Value, forgotten, StringComparison.Ordinal);
    }

    private static DefaultHttpContext Holding(params (SessionId Session, Secret Key)[] seats) => new()
    {
        User = new(new ClaimsIdentity(seats.Select(seat => new Claim(SeatCookies.Name(seat.Session, ScreenKind.Seat), seat.Key.Text)))),
        RequestServices = new ServiceCollection().AddSingleton(TimeProvider.System).BuildServiceProvider(),
    };
}
