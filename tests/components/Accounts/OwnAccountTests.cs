using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>What a member changes of their own account, on /compte.</summary>
public sealed class OwnAccountTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    [Fact]
    public async Task A_name_and_an_address_are_corrected_and_the_new_one_signs_in()
    {
        var ana = await house.Joins("Ana", MemberRole.Facilitator);

        var answer = await ana.Submit("/compte", "corriger", ("Own.Name", "Ana Lopes"), ("Own.Address", "lopes@ecluses.example"), ("Own.Password", Desk.Password));

        Assert.Contains("Ana Lopes", await ana.GetStringAsync(answer.Place()), StringComparison.Ordinal);
        await house.SignsIn("lopes@ecluses.example");
    }

    [Fact]
    public async Task The_address_of_somebody_else_is_refused_and_changes_nothing()
    {
        var bilal = await house.Joins("Bilal", MemberRole.Facilitator);

        var answer = await bilal.Submit(
            "/compte", "corriger", ("Own.Name", "Bilal"), ("Own.Address", AccountHouse.Helene.ToUpperInvariant()), ("Own.Password", Desk.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("a déjà un compte ici", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await house.SignsIn("bilal@ecluses.example");
    }

    [Fact]
    public async Task A_new_password_takes_the_old_one_and_says_what_is_wrong()
    {
        var chloe = await house.Joins("Chloe", MemberRole.Scribe);

        Assert.Contains("n’est pas celui-là", await Change(chloe, "pas celui-là non plus", "une autre phrase que celle-ci"), StringComparison.Ordinal);
        Assert.Contains("se devine trop vite", await Change(chloe, Desk.Password, "motdepasse123456"), StringComparison.Ordinal);
        Assert.Contains("au moins 12", await Change(chloe, Desk.Password, "court"), StringComparison.Ordinal);

        var answer = await chloe.Submit("/compte", "passe", ("Form.Old", Desk.Password), ("Form.New", "une autre phrase que celle-ci"));
        Assert.Contains("Le mot de passe a changé", await chloe.GetStringAsync(answer.Place()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_deletes_their_account_is_out_at_once()
    {
        var yanis = await house.Joins("Yanis", MemberRole.Facilitator);

        Assert.Equal("/connexion", (await yanis.Submit("/compte/supprimer", "supprimer", ("Form.Password", Desk.Password))).Place());

        Assert.StartsWith("/connexion", (await yanis.GetAsync("/compte")).Place(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await house.Browser().SignsIn("yanis@ecluses.example", Desk.Password)).StatusCode);
    }

    [Fact]
    public async Task Whoever_administers_no_more_is_told_on_their_account_that_invitations_went_along()
    {
        var karim = await house.Joins("Karim", MemberRole.Administrator);
        var (members, invitations) = (house.Services.GetRequiredService<Members>(), house.Services.GetRequiredService<Invitations>());
        var me = (await members.With(house.Founder)).Single(member => member.Name == "Karim");
        var before = await karim.GetStringAsync("/compte/supprimer");
        Assert.Contains("Les invitations en attente sont retirées.", before, StringComparison.Ordinal);
        Assert.Contains($"id=\"role-{me.Id}\"", await karim.GetStringAsync("/organisation"), StringComparison.Ordinal);
        await invitations.Invite(house.Founder, MemberRole.Scribe);

        var answer = await karim.Submit(
            "/organisation", $"membre-{me.Id}", ("Form.Role", nameof(MemberRole.Facilitator)), ("Form.Password", Desk.Password));

        Assert.Equal("/compte?fait=role-invitations", answer.Place());
        Assert.Contains(
            "Le rôle a changé, dès maintenant. Les invitations en attente sont retirées.",
            await karim.GetStringAsync(answer.Place()),
            StringComparison.Ordinal);
        Assert.Empty(await invitations.Pending(house.Founder));
    }

    [Fact]
    public async Task A_browser_whose_account_was_removed_elsewhere_reads_on_and_keeps_its_seats()
    {
        var browser = await house.Joins("Malik", MemberRole.Facilitator);
        var room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes d’avril");
        await room.Enters(browser, await room.Seat("Malik"));
        var members = house.Services.GetRequiredService<Members>();
        var malik = (await members.With(house.Founder)).Single(member => member.Name == "Malik");

        await members.Remove(house.Founder, malik.Id);
        await LookingAtOnce(async () =>
        {
            foreach (var page in new[] { "/", "/connexion", $"/atelier/{room.Id}/mes-donnees" })
            {
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).StatusCode);
            }
        });
    }

    [Fact]
    public async Task A_key_that_is_forgotten_takes_along_what_it_opened_elsewhere()
    {
        var here = await house.Joins("Oriane", MemberRole.Facilitator);
        var lost = house.Browser();
        await lost.SignsIn("oriane@ecluses.example", Desk.Password);
        await GivesAKey("oriane@ecluses.example");

        var forgotten = await here.Submit("/compte", "oublier", ("Gone.Key", "AQ"));

        Assert.Equal("/compte?fait=oubli", forgotten.Place());
        await LookingAtOnce(async () =>
        {
            Assert.StartsWith("/connexion", (await lost.GetAsync("/compte")).Place(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/compte")).StatusCode);
        });
    }

    [Fact]
    public async Task A_key_that_an_administrator_forgets_takes_along_the_invitations_that_wait()
    {
        var maelle = await house.Joins("Maelle", MemberRole.Administrator);
        await GivesAKey("maelle@ecluses.example", id: 7);
        var invitations = house.Services.GetRequiredService<Invitations>();
        var read = (await invitations.Invite(house.Founder, MemberRole.Administrator))!.Value;
        var form = (await maelle.GetStringAsync("/compte")).Split("<form").Single(one => one.Contains("value=\"oublier\"", StringComparison.Ordinal));
        Assert.Contains("invitations en attente de l’organisation seront retirées", form, StringComparison.Ordinal);

        var answer = await maelle.Submit("/compte", "oublier", ("Gone.Key", "Bw"));

        Assert.Contains(
            "Pensez à l’effacer aussi de l’appareil. Les invitations en attente sont retirées.",
            await maelle.GetStringAsync(answer.Place()),
            StringComparison.Ordinal);
        Assert.Null(await invitations.Find(read));
    }

    [Fact]
    public async Task A_key_that_nothing_signed_is_told_so()
    {
        var nadia = await house.Joins("Nadia", MemberRole.Facilitator);

        var answer = await nadia.Submit("/compte", "cle", ("Key.Name", "téléphone"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_that_was_found_open_makes_nobody_a_key_without_the_password()
    {
        var selma = await house.Joins("Selma", MemberRole.Facilitator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(selma, "pas celui-là non plus"));
        Assert.Equal(HttpStatusCode.OK, await AsksForAKey(selma, Desk.Password));

        var answer = await selma.Submit("/compte", "cle", ("Key.Answer", "{}"), ("Key.Password", "pas celui-là non plus"));
        Assert.Contains("n’est pas celui-là", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_forgets_the_keys_that_are_not_ticked()
    {
        var lea = await house.Joins("Lea", MemberRole.Facilitator);
        await GivesAKey("lea@ecluses.example");
        await GivesAKey("lea@ecluses.example", id: 2, days: 40);
        var before = await lea.GetStringAsync("/compte");
        Assert.Contains("Clés d’accès à garder", before, StringComparison.Ordinal);
        var told = Regex.Matches(before, "<span>téléphone <small>(depuis le [^<]*)</small>").Select(key => key.Groups[1].Value);
        Assert.Equal(2, told.Distinct().Count());

        var answer = await lea.Submit(
            "/compte", "passe", ("Form.Old", Desk.Password), ("Form.New", "une autre phrase que celle-ci"), ("Form.Kept", "Ag"));

        var after = await lea.GetStringAsync(answer.Place());
        Assert.Contains("Les clés d’accès que vous n’avez pas gardées sont oubliées ici.", after, StringComparison.Ordinal);
        Assert.Contains("value=\"Ag\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"AQ\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_of_an_administrator_withdraws_the_invitations_that_wait()
    {
        var samia = await house.Joins("Samia", MemberRole.Administrator);
        var invitations = house.Services.GetRequiredService<Invitations>();
        await invitations.Invite(house.Founder, MemberRole.Scribe);
        Assert.Contains(
            "invitations en attente de l’organisation seront retirées", await samia.GetStringAsync("/compte"), StringComparison.Ordinal);

        var answer = await samia.Submit("/compte", "passe", ("Form.Old", Desk.Password), ("Form.New", "une autre phrase que celle-ci"));

        Assert.Contains(
            "Les autres appareils devront se reconnecter. Les invitations en attente sont retirées.",
            await samia.GetStringAsync(answer.Place()),
            StringComparison.Ordinal);
        Assert.Empty(await invitations.Pending(house.Founder));
    }

    [Fact]
    public async Task Signing_out_closes_the_account_and_leaves_the_seats()
    {
        var wafa = await house.Joins("Wafa", MemberRole.Facilitator);
        var room = await RehearsedRoom.Open(house.Services.GetRequiredService<IGrainFactory>(), "Équipes de mars");
        await room.Enters(wafa, await room.Seat("Wafa"));

        Assert.Equal("/", (await wafa.Submit("/compte", "sortir")).Place());

        Assert.StartsWith("/connexion", (await wafa.GetAsync("/compte")).Place(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await wafa.GetAsync($"/atelier/{room.Id}/mes-donnees")).StatusCode);
    }

    /// <summary>Each request looks whether its account still may, instead of one a minute.</summary>
    private async Task LookingAtOnce(Func<Task> act)
    {
        var checks = house.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value;
        var interval = checks.ValidationInterval;
        checks.ValidationInterval = TimeSpan.Zero;
        try
        {
            await act();
        }
        finally
        {
            checks.ValidationInterval = interval;
        }
    }

    private static async Task<HttpStatusCode> AsksForAKey(HttpClient browser, string password)
    {
        var (_, filled) = await browser.Fill("/compte", "cle", ("passe", password));
        return (await browser.PostAsync("/compte/cle", filled)).StatusCode;
    }

    private async Task GivesAKey(string address, byte id = 1, int days = 0)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var made = DateTimeOffset.UnixEpoch.AddDays(days);
        var key = new UserPasskeyInfo([id], [2], made, 0, [], true, false, false, [3], [4]) { Name = "téléphone" };
        await accounts.AddOrUpdatePasskeyAsync((await accounts.FindByEmailAsync(address))!, key);
    }

    private static async Task<string> Change(HttpClient browser, string old, string next) =>
        await (await browser.Submit("/compte", "passe", ("Form.Old", old), ("Form.New", next))).Content.ReadAsStringAsync();
}
