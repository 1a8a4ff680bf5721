using System.Security.Claims;
using FilageFuturs.ComponentTests.Accounts;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>
/// A house with an organisation that keeps a workshop, somebody seated in it, a picture of an author: what must be found
/// again wherever the house goes.
/// </summary>
internal sealed class HouseLife
{
    private readonly Secret _ana = Secret.New();
    private readonly List<string> _people = ["Ana"];
    private Links _links = null!;
    private MediaFile _picture = null!;
    private Account _founder = null!;
    private string _opening = "";

    public SessionId Session { get; private set; }

    /// <summary>The house stops afterwards.</summary>
    public static async Task<HouseLife> Begin(SharedHouse started)
    {
        var life = new HouseLife();
        await using (var house = started)
        {
            await life.Begin(house.Services);
        }

        NpgsqlConnection.ClearAllPools();
        return life;
    }

    /// <summary>Everything is as it was left; then somebody else comes, by the same link, and the workshop goes on.</summary>
    public async Task GoesOn(SharedHouse started, string newcomer)
    {
        await using (var house = started)
        {
            await Same(house);
            await GoesOn(house.Services.GetRequiredService<IGrainFactory>(), newcomer);
        }

        NpgsqlConnection.ClearAllPools();
    }

    private async Task Begin(IServiceProvider house)
    {
        var grains = house.GetRequiredService<IGrainFactory>();
        var room = await RehearsedRoom.Open(grains, "Équipes de mars");
        (Session, _links) = (room.Id, room.Links);
        Accepted(await grains.Seats(Session).Join(
            new(_links.Participants.Text, SeatId.New(), _ana, "Ana", Profile.Unsaid, OnWall: false)));
        Accepted(await grains.Phases(Session).Start(room.Facilitator));
        _picture = (await house.GetRequiredService<MediaArrivals>().Keep("affiche.png", MediaSamples.Png)).File!;
        _opening = house.GetRequiredService<OpeningKey>().Link("");
        await using var scope = house.CreateAsyncScope();
        var (founder, said) = await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(
            (await house.GetRequiredService<Founding>().Key)!.Value,
            new("Hélène", AccountHouse.Helene, Desk.Password, "Les Écluses"));
        Assert.Empty(said);
        _founder = founder!;
        var passkey = new UserPasskeyInfo([1, 2, 3], [4, 5], new DateTimeOffset(2026, 3, 12, 14, 0, 0, TimeSpan.Zero), 7, ["usb"], true, true, false, [6], [8]) { Name = "Clé" };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().AddOrUpdatePasskeyAsync(_founder, passkey)).Succeeded);
        Assert.True(await house.GetRequiredService<Adoptions>().Adopt(Helene, Session, room.Facilitator));
    }

    private ClaimsPrincipal Helene => Accounts.Signed.Signs(_founder);

    private async Task Same(SharedHouse house)
    {
        var browser = house.Browser();
        Assert.Equal("/compte", (await browser.SignsIn(AccountHouse.Helene, Desk.Password)).Place());
        Assert.Contains("Équipes de mars", await browser.GetStringAsync("/revoir"), StringComparison.Ordinal);
        Assert.Equal(MediaSamples.Png, await browser.GetByteArrayAsync(MediaAddress.Of(_picture)));
        Assert.Equal(_opening, house.Services.GetRequiredService<OpeningKey>().Link(""));
        Assert.Null(await house.Services.GetRequiredService<Founding>().Key);
        var kept = Assert.Single(await house.Services.GetRequiredService<Adoptions>().Of(_founder));
        Assert.Equal((Session, _links.Facilitator), (kept.Session, kept.Key));
        await using var scope = house.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var passkey = Assert.Single(await users.GetPasskeysAsync((await users.FindByIdAsync(_founder.Id))!));
        Assert.Equal(("Clé", 7u), (passkey.Name, passkey.SignCount));
    }

    private async Task GoesOn(IGrainFactory grains, string newcomer)
    {
        var facilitator = _links.Facilitator!.Value;
        var before = (await grains.Session(Session).SeeRoom(facilitator))!;
        Assert.Equal(_people.Order(), before.People.Select(one => one.Name!).Order());
        Assert.NotNull((await grains.Session(Session).Identify(_ana)).Seat);
        Accepted(await grains.Seats(Session).Join(
            new(_links.Participants.Text, SeatId.New(), Secret.New(), newcomer, Profile.Unsaid, OnWall: false)));
        _people.Add(newcomer);
        Accepted(await grains.Phases(Session).Next(facilitator, before.Clock!.Phase));
        Assert.NotEqual(before.Clock.Phase, (await grains.Session(Session).SeeRoom(facilitator))!.Clock!.Phase);
    }

    private static void Accepted(Outcome outcome) => Assert.Equal(Refusal.None, outcome.Refusal);
}
