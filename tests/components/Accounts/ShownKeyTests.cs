using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>A key of the account, shown on /compte, in place of a password that was forgotten or never chosen.</summary>
public sealed partial class ShownKeyTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private const string Another = "une autre phrase que celle-ci";
    private const string Confirm = "Confirmez que c’est vous, avec une de vos clés.";

    [Fact]
    public async Task A_key_that_is_shown_stands_for_a_password_that_was_forgotten()
    {
        using var device = new PretendedDevice();
        var lea = await house.Joins("Lea", MemberRole.Facilitator);
        var account = await house.Holds("lea@ecluses.example", device);
        Assert.Contains("Mot de passe oublié", await lea.GetStringAsync("/compte"), StringComparison.Ordinal);

        var proof = Proof().Match(await lea.Shows(device, account)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await AsksForAKey(lea, (AccountDoors.Proof, proof)));
        var changed = await Sends(lea, "passe", ("Form.Proof", proof), ("Form.New", Another), (KeptKeys.Field, device.Id));

        Assert.Equal("/compte?fait=passe", changed.Place());
        Assert.Equal("/compte", (await house.Browser().SignsIn("lea@ecluses.example", Another)).Place());
        Assert.Contains($"value=\"{device.Id}\"", await lea.GetStringAsync("/compte"), StringComparison.Ordinal);
        await (await Sends(lea, "passe", ("Form.Proof", proof), ("Form.New", Desk.Password))).IsRefused(Confirm);
    }

    [Fact]
    public async Task What_was_tried_against_the_former_password_keeps_nobody_out_once_a_key_replaced_it()
    {
        using var device = new PretendedDevice();
        var elio = await house.Joins("Elio", MemberRole.Facilitator);
        var account = await house.Holds("elio@ecluses.example", device);
        await Pauses("elio@ecluses.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(elio, (AccountDoors.Password, Desk.Password)));

        var proof = Proof().Match(await elio.Shows(device, account)).Groups[1].Value;
        await Sends(elio, "passe", ("Form.Proof", proof), ("Form.New", Another));

        Assert.Equal("/compte", (await house.Browser().SignsIn("elio@ecluses.example", Another)).Place());
    }

    [Fact]
    public async Task A_password_that_is_refused_takes_nothing_away_and_the_key_is_not_shown_again()
    {
        using var device = new PretendedDevice();
        var noe = await house.Joins("Noe", MemberRole.Facilitator);
        var account = await house.Holds("noe@ecluses.example", device);
        var proof = Proof().Match(await noe.Shows(device, account)).Groups[1].Value;

        var refused = await Sends(noe, "passe", ("Form.Proof", proof), ("Form.New", "court"));

        var page = await refused.IsRefused("au moins 12 signes");
        Assert.Matches(Proof(), page);
        await house.SignsIn("noe@ecluses.example");
    }

    [Fact]
    public async Task A_key_that_is_not_added_leaves_the_one_that_was_shown_among_those_that_stay()
    {
        using var device = new PretendedDevice();
        var ines = await house.Joins("Ines", MemberRole.Facilitator);
        var account = await house.Holds("ines@ecluses.example", device);
        var answered = await ines.Shows(device, account);
        Assert.Contains("Pour un autre changement, vous confirmerez à nouveau", answered, StringComparison.Ordinal);
        Assert.Equal([device.Id], Ticked(answered));

        var refused = await Sends(ines, "cle", ("Key.Proof", Proof().Match(answered).Groups[1].Value), ("Key.Answer", "{}"));

        Assert.Equal([device.Id], Ticked(await refused.IsRefused("n’a pas fonctionné")));
    }

    [Fact]
    public async Task An_account_without_a_password_that_was_found_open_takes_neither_a_key_nor_a_password()
    {
        using var device = new PretendedDevice();
        var (yanis, account) = await house.JoinsByKey("Yanis", device);

        var page = await yanis.GetStringAsync("/compte");
        Assert.Contains("Confirmez d’abord que c’est vous", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.New", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(yanis));
        await (await Sends(yanis, "passe", ("Form.New", Another))).IsRefused(Confirm);
        await (await Sends(yanis, "cle", ("Key.Answer", "{}"))).IsRefused(Confirm);

        var proof = Proof().Match(await yanis.Shows(device, account)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await AsksForAKey(yanis, (AccountDoors.Proof, proof)));
        Assert.Equal("/compte?fait=passe", (await Sends(yanis, "passe", ("Form.Proof", proof), ("Form.New", Another))).Place());
        Assert.Equal("/compte", (await house.Browser().SignsIn("yanis@ecluses.example", Another)).Place());
    }

    [Fact]
    public async Task The_key_of_somebody_else_shows_nothing()
    {
        using var device = new PretendedDevice();
        using var other = new PretendedDevice();
        var (_, stranger) = await house.JoinsByKey("Selma", other);
        var nadia = await house.Joins("Nadia", MemberRole.Facilitator);
        var account = await house.Holds("nadia@ecluses.example", device);

        var answered = await nadia.Shows(other, stranger);
        Assert.DoesNotMatch(Proof(), answered);
        Assert.Contains("role=\"alert\">La clé d’accès n’a pas confirmé que c’est vous", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("utilisez votre mot de passe", answered, StringComparison.Ordinal);
        Assert.DoesNotMatch(Proof(), await nadia.Shows(other, account));
        Assert.DoesNotMatch(Proof(), await nadia.Shows(other, stranger, asks: "/connexion/cle"));
        Assert.Matches(Proof(), await nadia.Shows(device, account));
    }

    private static async Task<HttpStatusCode> AsksForAKey(HttpClient browser, params (string Name, string Value)[] fields)
    {
        var (_, filled) = await browser.Fill("/compte", "sortir", fields);
        return (await browser.PostAsync("/compte/cle", filled)).StatusCode;
    }

    private static Task<HttpResponseMessage> Sends(HttpClient browser, string form, params (string Name, string Value)[] fields) =>
        browser.Sends("/compte", form, fields);

    /// <returns>The ids of the keys that stay with a new password.</returns>
    private static IEnumerable<string> Ticked(string page) => Kept().Matches(page)
        .Where(box => box.Value.Contains(" checked", StringComparison.Ordinal))
        .Select(box => box.Groups[1].Value);

    private async Task Pauses(string address)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync(address))!, DateTimeOffset.MaxValue);
    }

    [GeneratedRegex("""name="Form.Proof" value="([^"]+)""")]
    private static partial Regex Proof();

    [GeneratedRegex("""<input[^>]*name="Form.Kept"[^>]*value="([^"]+)"[^>]*>""")]
    private static partial Regex Kept();
}
