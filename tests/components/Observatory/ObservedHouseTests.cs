using System.Net;
using FilageFuturs.ComponentTests.Accounts;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Observatory;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FilageFuturs.ComponentTests.Accounts.Signed;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>Who sees the observatory of an organisation, and which rooms are in it.</summary>
public sealed class ObservedHouseTests : AccountHouse
{
    private IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    private Adoptions Adoptions => Services.GetRequiredService<Adoptions>();

    [Fact]
    public async Task A_stranger_and_a_scribe_are_told_kindly_and_get_no_table()
    {
        await Adopts(await VotedRoom.Held(Grains, 6));
        var wafa = await Joins("Wafa", MemberRole.Scribe);

        Assert.Contains("/connexion?retour=%2Fobservatoire", await Browser().GetStringAsync("/observatoire"), StringComparison.Ordinal);
        Assert.Contains("Votre compte tient le greffe", await wafa.GetStringAsync("/observatoire"), StringComparison.Ordinal);
        foreach (var browser in new[] { Browser(), wafa })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/observatoire/votes.csv")).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_facilitates_reads_it_and_takes_it_away()
    {
        await Adopts(await VotedRoom.Held(Grains, 6));
        var ana = await Joins("Ana", MemberRole.Facilitator);

        var page = await ana.GetStringAsync("/observatoire");
        Assert.Contains("Comment les votes évoluent", page, StringComparison.Ordinal);
        Assert.Contains("Adaptation à distance", page, StringComparison.Ordinal);
        var file = await ana.GetByteArrayAsync("/observatoire/votes.csv?qui=territoire.nord");
        var rows = CsvReading.Table(file);
        Assert.Equal(13, rows.Count);
        Assert.Contains("CC\u00A0BY-SA\u00A04.0", Assert.Single(CsvReading.Read(file)[^2]), StringComparison.Ordinal);
        Assert.Contains(rows, row => row[^3..] is ["6", "6", "1"]);
        Assert.Single(CsvReading.Table(await ana.GetByteArrayAsync("/observatoire/votes.csv?qui=territoire.oise")));
    }

    [Fact]
    public async Task An_account_that_is_no_more_sees_nothing_of_it()
    {
        await Adopts(await VotedRoom.Held(Grains, 6));

        var sightings = await Look();
        var other = await Services.GetRequiredService<Observing>().For(Signs(new Account { Name = "", OrganisationId = "" }));

        Assert.Single(sightings.Rooms);
        Assert.Null(other);
    }

    [Fact]
    public async Task A_room_of_a_gathering_is_counted_once_and_one_that_withdrew_is_not()
    {
        var gathering = await VotedGathering.Held(Grains, 3, 5);
        await Adoptions.Adopt(TheFounder, gathering.Id, gathering.Conductor);
        Assert.Equal((3, 3), await RoomsAndIdeas());

        var (first, key) = (gathering.Rooms[0].Session, gathering.Rooms[0].Links!.Facilitator!.Value);
        Assert.True(await Adoptions.Adopt(TheFounder, first, key));
        Assert.Equal((3, 3), await RoomsAndIdeas());

        await Grains.Gathering(gathering.Id).WithdrawResults(key, first, true);
        Assert.Equal((2, 2), await RoomsAndIdeas());
        await Adoptions.LetGo(TheFounder, gathering.Id);
        Assert.Equal((0, 0), await RoomsAndIdeas());
        await Grains.Gathering(gathering.Id).WithdrawResults(key, first, false);
        Assert.Equal((1, 1), await RoomsAndIdeas());
    }

    [Fact]
    public async Task What_is_still_running_or_was_rehearsed_is_not_there()
    {
        var rehearsed = await Support.RehearsedRoom.Open(Grains, "Répétition");
        await rehearsed.Closes();
        await Adoptions.Adopt(TheFounder, rehearsed.Id, rehearsed.Facilitator);

        var sightings = await Look();

        Assert.Equal((1, 0), (sightings.Kept, sightings.Rooms.Length));
        var helene = await SignsIn(Helene);
        Assert.Contains("Aucun des ateliers gardés", await helene.GetStringAsync("/observatoire"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_five_hundred_the_page_and_its_tables_say_which_they_looked_at()
    {
        await Adopts(await VotedRoom.Held(Grains, 6));
        var helene = await SignsIn(Helene);
        Assert.DoesNotContain("plus récemment gardés", await helene.GetStringAsync("/observatoire"), StringComparison.Ordinal);

        await KeepsOlder(Observing.LookedAtMost);

        const string Told = "Seuls les 500 ateliers et rencontres les plus récemment gardés, sur 501, sont regardés ici.";
        Assert.Contains(Told, await helene.GetStringAsync("/observatoire"), StringComparison.Ordinal);
        foreach (var table in new[] { "votes", "fears", "preserved" })
        {
            Assert.Contains(CsvReading.Read(await helene.GetByteArrayAsync($"/observatoire/{table}.csv")), row => row is [Told]);
        }
    }

    [Fact]
    public async Task A_conductor_finds_the_gathering_again_from_the_account_alone()
    {
        var gathering = await VotedGathering.Held(Grains, 2, 0);
        await Adoptions.Adopt(TheFounder, gathering.Id, gathering.Conductor);
        var elsewhere = await SignsIn(Helene);

        Assert.Contains($"/conduite/{gathering.Id}", await elsewhere.GetStringAsync("/revoir"), StringComparison.Ordinal);
        foreach (var page in new[] { "liens", "resultats", "votes.csv" })
        {
            Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync($"/rencontre/{gathering.Id}/{page}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await Browser().GetAsync($"/rencontre/{gathering.Id}/{page}")).StatusCode);
        }

        Assert.Contains("CC\u00A0BY-SA\u00A04.0", await elsewhere.GetStringAsync($"/rencontre/{gathering.Id}/votes.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scribe_finds_the_desk_and_nobody_else_gets_its_key()
    {
        var gathering = await VotedGathering.Held(Grains, 2, 0);
        await Adoptions.Adopt(TheFounder, gathering.Id, gathering.Conductor);
        var wafa = await Joins("Wafa", MemberRole.Scribe);
        var members = Services.GetRequiredService<Members>();
        var account = (await members.With(Founder)).Single(member => member.Name == "Wafa");
        var desks = Services.GetRequiredService<ScribeDesks>();

        Assert.Contains($"/greffe/{gathering.Id}", await wafa.GetStringAsync("/compte"), StringComparison.Ordinal);
        Assert.Equal(Role.Scribe, await RoleOf(await desks.With(Signs(account), gathering.Id), gathering.Id));
        Assert.Equal(Role.None, await RoleOf(await desks.With(TheFounder, gathering.Id), gathering.Id));

        await members.ChangeRole(Founder, account.Id, MemberRole.Facilitator);
        Assert.Equal(Role.None, await RoleOf(await desks.With(Signs(account), gathering.Id), gathering.Id));
    }

    private System.Security.Claims.ClaimsPrincipal TheFounder => Signs(Founder);

    private async Task<(int Rooms, int Ideas)> RoomsAndIdeas()
    {
        var seen = await Look();
        return (seen.Rooms.Length, seen.Ideas.Length);
    }

    private async Task<Sightings> Look() => (await Services.GetRequiredService<Observing>().For(TheFounder))!;

    // By keys that open nothing any more: what is kept is counted all the same.
    private async Task KeepsOlder(int many)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<AccountsDb>>().CreateDbContextAsync();
        var at = (await db.Adoptions.SingleAsync()).At;
        db.Adoptions.AddRange(Enumerable.Range(1, many).Select(rank => new Adoption
        {
            OrganisationId = Founder.OrganisationId,
            SessionId = SessionId.New().Value,
            ProtectedKey = "perdue",
            At = at.AddMinutes(-rank),
        }));
        await db.SaveChangesAsync();
    }

    private async Task Adopts(VotedRoom room) => Assert.True(await Adoptions.Adopt(TheFounder, room.Id, room.Facilitator));

    private async Task<Role> RoleOf(System.Security.Claims.ClaimsPrincipal person, SessionId gathering) =>
        Web.Seats.SeatKeys.For(person, gathering, Web.Sessions.ScreenKind.Scribe) is { } key
            ? (await Grains.Session(gathering).Identify(key)).Role
            : Role.None;
}
