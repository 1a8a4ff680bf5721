using System.Security.Claims;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class PatientAccountsTests : IAsyncLifetime
{
    private readonly Desk _desk = new();

    private ClaimsPrincipal _helene = null!;

    public async Task InitializeAsync()
    {
        await _desk.InitializeAsync();
        _helene = Signed.Signs(await _desk.Found());
    }

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Accounts_that_hang_are_waited_for_a_moment_and_left_alone_for_another()
    {
        _desk.Accounts.Hang = true;
        var before = _desk.Accounts.Asked;

        var answer = _desk.Members.Of(_helene);
        _desk.Time.Advance(PatientAccounts.Patience);

        await Assert.ThrowsAsync<AccountsAwayException>(() => answer);
        await Assert.ThrowsAsync<AccountsAwayException>(() => _desk.Members.Of(_helene));
        Assert.Equal(before + 1, _desk.Accounts.Asked);

        _desk.Accounts.Hang = false;
        _desk.Time.Advance(PatientAccounts.Rest);
        Assert.NotNull(await _desk.Members.Of(_helene));
    }

    [Fact]
    public async Task What_one_question_meets_silences_nobody_else()
    {
        await Assert.ThrowsAsync<AccountsAwayException>(
            () => _desk.Patient.Ask((db, patience) => db.Database.ExecuteSqlRawAsync("DELETE FROM nowhere", patience)));

        Assert.NotNull(await _desk.Members.Of(_helene));
    }

    [Fact]
    public async Task Accounts_whose_address_nobody_knows_are_away_too()
    {
        _desk.Accounts.IsUnknown = true;
        await Assert.ThrowsAsync<AccountsAwayException>(() => _desk.Members.Of(_helene));

        _desk.Accounts.IsUnknown = false;
        _desk.Time.Advance(PatientAccounts.Rest);
        Assert.NotNull(await _desk.Members.Of(_helene));
    }

    [Fact]
    public async Task A_file_that_somebody_holds_is_waited_for_no_longer()
    {
        await using var db = await _desk.Open();

        var file = Assert.IsType<SqliteConnection>(db.Database.GetDbConnection());

        Assert.Equal(PatientAccounts.Patience, TimeSpan.FromSeconds(file.DefaultTimeout));
    }

    [Fact]
    public async Task A_key_of_one_s_own_stands_in_for_an_answer_at_the_door_and_is_none_to_a_watch()
    {
        var session = SessionId.New();
        var own = new Claim(SeatCookies.Name(session, ScreenKind.Seat), "cle");
        var seated = new ClaimsPrincipal([.. _helene.Identities, new ClaimsIdentity([own])]);
        _desk.Accounts.Fail = true;

        Assert.Same(seated, await BroughtKeys.To(session, seated, _desk.Adoptions.With, kind: null));
        Assert.Same(seated, await BroughtKeys.To(session, seated, _desk.Adoptions.With, ScreenKind.Seat));
        await Assert.ThrowsAsync<AccountsAwayException>(() => BroughtKeys.To(session, _helene, _desk.Adoptions.With, kind: null));
        await Assert.ThrowsAsync<AccountsAwayException>(() => _desk.Adoptions.With(seated, session));
    }

    [Fact]
    public async Task The_key_of_a_wall_does_not_stand_in_for_that_of_a_console()
    {
        var session = SessionId.New();
        var wall = new Claim(SeatCookies.Name(session, ScreenKind.Wall), "cle");
        var person = new ClaimsPrincipal([.. _helene.Identities, new ClaimsIdentity([wall])]);
        _desk.Accounts.Fail = true;

        await Assert.ThrowsAsync<AccountsAwayException>(
            () => BroughtKeys.To(session, person, _desk.Adoptions.With, ScreenKind.Console));
    }
}
