using System.Security.Claims;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class AdoptionWatchTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Adoptions Adoptions => house.Services.GetRequiredService<Adoptions>();

    [Fact]
    public async Task A_page_open_by_a_kept_key_closes_within_a_minute_of_the_member_s_removal()
    {
        var room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        await Adoptions.Adopt(Signed(house.Founder.Id), room.Id, room.Facilitator);
        await house.Joins("Ana", MemberRole.Facilitator);
        var members = house.Services.GetRequiredService<Members>();
        var ana = (await members.With(house.Founder)).Single(member => member.Name == "Ana");
        var before = new Claim(SeatCookies.Name(room.Id, ScreenKind.Console), "une-cle-d-avant");
        var person = new ClaimsPrincipal([.. Signed(ana.Id).Identities, new ClaimsIdentity([before])]);
        using var watch = AdoptionWatch.Over(Adoptions, person, room.Id, room.Facilitator, _time, Lose);

        await members.Remove(house.Founder, ana.Id);
        _time.Advance(AMinute);

        await _lost.Task.WaitAsync(AMinute);
    }

    [Fact]
    public void Whoever_holds_a_key_of_their_own_or_has_no_account_is_not_watched()
    {
        var session = SessionId.New();
        var own = new Claim(SeatCookies.Name(session, ScreenKind.Console), "cle");
        var both = new ClaimsPrincipal([.. Signed(house.Founder.Id).Identities, new ClaimsIdentity([own])]);

        Assert.Null(AdoptionWatch.Over(Adoptions, both, session, new("cle"), _time, Lose));
        Assert.Null(AdoptionWatch.Over(Adoptions, new(new ClaimsIdentity([own])), session, new("cle"), _time, Lose));
    }

    private Task Lose()
    {
        _lost.TrySetResult();
        return Task.CompletedTask;
    }

    private static ClaimsPrincipal Signed(string account) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], "compte"));
}
