using System.Security.Claims;
using System.Text.Json;
using FilageFuturs.ComponentTests.Hosting;
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
    private static readonly TimeSpan ALook = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Adoptions Adoptions => house.Services.GetRequiredService<Adoptions>();

    private Members Members => house.Services.GetRequiredService<Members>();

    [Fact]
    public async Task A_page_open_by_a_kept_key_closes_within_a_minute_of_the_member_s_removal()
    {
        await house.Joins("Ana", MemberRole.Facilitator);
        var (ana, room) = await Opens("Ana");
        var before = new Claim(SeatCookies.Name(room.Id, ScreenKind.Console), "une-cle-d-avant");
        var person = new ClaimsPrincipal([.. Signed.Signs(ana).Identities, new ClaimsIdentity([before])]);
        using var watch = Watch(person, room, new(""));

        await Members.Remove(house.Founder, ana.Id);
        _time.Advance(AMinute);

        await _lost.Task.WaitAsync(AMinute);
    }

    [Theory]
    [InlineData("Bilal", "")]
    [InlineData("Chloe", "ce que la maison n’a pas scellé")]
    public async Task A_page_open_elsewhere_closes_within_a_minute_of_a_new_password(string name, string proof)
    {
        var here = await house.Joins(name, MemberRole.Facilitator);
        var (account, room) = await Opens(name);
        using var watch = Watch(Signed.Signs(account), room, new(proof));

        await ChangesPassword(here);
        _time.Advance(AMinute);

        await _lost.Task.WaitAsync(AMinute);
    }

    [Fact]
    public async Task The_page_of_the_device_that_changed_the_password_stays_until_its_right_ends()
    {
        var here = await house.Joins("Dina", MemberRole.Facilitator);
        var (dina, room) = await Opens("Dina");
        await ChangesPassword(here);
        var browser = new ProvingBrowser(await here.GetStringAsync("/compte/preuve"));
        using var watch = Watch(Signed.Signs(dina), room, browser);
        _time.Advance(AMinute);
        await browser.IsAsked();

        await Members.Remove(house.Founder, dina.Id);
        _time.Advance(AMinute);

        // Had it closed before, nobody would be asked again.
        await browser.IsAsked();
        await _lost.Task.WaitAsync(AMinute);
    }

    [Fact]
    public async Task A_page_closes_within_a_minute_once_its_browser_signed_out_and_on_no_other_device()
    {
        var here = await house.Joins("Iris", MemberRole.Facilitator);
        var elsewhere = new ProvingBrowser(await (await house.SignsIn("iris@ecluses.example")).GetStringAsync("/compte/preuve"));
        var (iris, room) = await Opens("Iris");
        var isLostElsewhere = false;
        using var other = AdoptionWatch.Over(
            Adoptions.With,
            ScreenKind.Console,
            Signed.Signs(iris),
            room.Id,
            room.Facilitator,
            Of(elsewhere),
            _time,
            () => Task.FromResult(isLostElsewhere = true));

        await here.Submit("/compte", "sortir");
        using var watch = Watch(Signed.Signs(iris), room, new(await here.GetStringAsync("/compte/preuve")));
        _time.Advance(ALook);

        await _lost.Task.WaitAsync(AMinute);
        await elsewhere.IsAsked();
        _time.Advance(ALook);

        // Had it closed before, nobody would be asked again.
        await elsewhere.IsAsked();
        Assert.False(isLostElsewhere);
    }

    [Theory]
    [InlineData("Farid", 1)]
    [InlineData("Hugo", 2)]
    public async Task A_browser_out_of_reach_is_asked_once_more_before_its_page_closes(string name, int silences)
    {
        var here = await house.Joins(name, MemberRole.Facilitator);
        var (account, room) = await Opens(name);
        await ChangesPassword(here);
        var browser = new ProvingBrowser(await here.GetStringAsync("/compte/preuve")) { Silences = silences };
        using var watch = Watch(Signed.Signs(account), room, browser);

        _time.Advance(ALook);
        await browser.IsAsked();
        _time.Advance(ALook);

        // Had it closed before, nobody would be asked again.
        await browser.IsAsked();
        await (silences is 1 ? Task.CompletedTask : _lost.Task.WaitAsync(AMinute));
        Assert.Equal(silences is not 1, _lost.Task.IsCompleted);
    }

    [Fact]
    public async Task A_look_that_failed_as_nobody_foresaw_is_told_and_does_not_leave_the_page_to_whoever_was_removed()
    {
        var (looks, browser, journal) = (0, new ProvingBrowser(""), new Journal<BrowserAccount>());
        Task<ClaimsPrincipal> With(ClaimsPrincipal who, SessionId _) =>
            looks++ is 0 ? throw new JsonException("An answer of another version.") : Task.FromResult(who);
        using var watch = AdoptionWatch.Over(
            With, ScreenKind.Console, Signed.Signs(house.Founder), SessionId.New(), Secret.New(), Of(browser, journal), _time, Lose);

        _time.Advance(ALook);
        await browser.IsAsked();
        _time.Advance(ALook);

        await _lost.Task.WaitAsync(AMinute);
        Assert.IsType<JsonException>(Assert.Single(journal.Lines));
    }

    [Fact]
    public async Task A_device_that_signed_in_before_the_password_changed_proves_nothing_and_changes_nothing()
    {
        var here = await house.Joins("Elio", MemberRole.Facilitator);
        var elsewhere = await house.SignsIn("elio@ecluses.example");

        await ChangesPassword(here);

        Assert.Empty(await elsewhere.GetStringAsync("/compte/preuve"));
        Assert.StartsWith("/connexion", (await elsewhere.GetAsync("/compte")).Place(), StringComparison.Ordinal);
        Assert.NotEmpty(await here.GetStringAsync("/compte/preuve"));
    }

    [Fact]
    public async Task Whoever_nobody_could_answer_for_opens_what_is_kept_once_their_browser_proves_them()
    {
        var here = await house.Joins("Gildas", MemberRole.Facilitator);
        var (_, room) = await Opens("Gildas");
        var browser = Of(new(await here.GetStringAsync("/compte/preuve")) { Silences = 1 });
        var unanswered = new ClaimsPrincipal(Members.Unanswered(new()));

        Assert.Same(unanswered, await browser.Answered(unanswered));
        var gildas = await browser.Answered(unanswered);
        var brought = await BroughtKeys.To(room.Id, gildas, Adoptions.With, ScreenKind.Console);

        Assert.Equal(room.Facilitator, SeatKeys.For(brought, room.Id, ScreenKind.Console));
        using var watch = Watch(gildas, room.Id, room.Facilitator, browser);
        Assert.NotNull(watch);
    }

    [Fact]
    public void Whoever_holds_a_key_of_their_own_or_has_no_account_is_not_watched()
    {
        var session = SessionId.New();
        var own = new Claim(SeatCookies.Name(session, ScreenKind.Console), "cle");
        var both = new ClaimsPrincipal([.. Signed.Signs(house.Founder).Identities, new ClaimsIdentity([own])]);
        var browser = Of(new(""));

        Assert.Null(Watch(both, session, new("cle"), browser));
        Assert.Null(Watch(new(new ClaimsIdentity([own])), session, new("cle"), browser));
    }

    private AdoptionWatch? Watch(ClaimsPrincipal person, RehearsedRoom room, ProvingBrowser browser) =>
        Watch(person, room.Id, room.Facilitator, Of(browser));

    private AdoptionWatch? Watch(ClaimsPrincipal person, SessionId session, Secret opened, BrowserAccount browser) =>
        AdoptionWatch.Over(Adoptions.With, ScreenKind.Console, person, session, opened, browser, _time, Lose);

    private BrowserAccount Of(ProvingBrowser browser, Journal<BrowserAccount>? journal = null) =>
        new(browser, house.Services.GetRequiredService<AccountProof>(), journal ?? new());

    private async Task<(Account Account, RehearsedRoom Room)> Opens(string name)
    {
        var room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        await Adoptions.Adopt(Signed.Signs(house.Founder), room.Id, room.Facilitator);
        return ((await Members.With(house.Founder)).Single(member => member.Name == name), room);
    }

    private static async Task ChangesPassword(HttpClient browser)
    {
        var answer = await browser.Submit(
            "/compte", "passe", ("Form.Old", Desk.Password), ("Form.New", "une autre phrase que celle-ci"));
        Assert.Equal("/compte?fait=passe", answer.Place());
    }

    private Task Lose()
    {
        _lost.TrySetResult();
        return Task.CompletedTask;
    }
}
