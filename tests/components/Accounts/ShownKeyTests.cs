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
        var account = await Holds("lea@ecluses.example", device);
        Assert.Contains("Mot de passe oublié", await lea.GetStringAsync("/compte"), StringComparison.Ordinal);

        var proof = Proof().Match(await Shows(lea, device, account)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await AsksForAKey(lea, (AccountDoors.Proof, proof)));
        var changed = await Sends(lea, "passe", ("Form.Proof", proof), ("Form.New", Another), (KeptKeys.Field, device.Id));

        Assert.Equal("/compte?fait=passe", changed.Place());
        Assert.Equal("/compte", (await house.Browser().SignsIn("lea@ecluses.example", Another)).Place());
        Assert.Contains($"value=\"{device.Id}\"", await lea.GetStringAsync("/compte"), StringComparison.Ordinal);
        await IsRefused(await Sends(lea, "passe", ("Form.Proof", proof), ("Form.New", Desk.Password)), Confirm);
    }

    [Fact]
    public async Task A_password_that_is_refused_takes_nothing_away_and_the_key_is_not_shown_again()
    {
        using var device = new PretendedDevice();
        var noe = await house.Joins("Noe", MemberRole.Facilitator);
        var account = await Holds("noe@ecluses.example", device);
        var proof = Proof().Match(await Shows(noe, device, account)).Groups[1].Value;

        var refused = await Sends(noe, "passe", ("Form.Proof", proof), ("Form.New", "court"));

        var page = await IsRefused(refused, "au moins 12 signes");
        Assert.Matches(Proof(), page);
        await house.SignsIn("noe@ecluses.example");
    }

    [Fact]
    public async Task A_key_that_is_not_added_leaves_the_one_that_was_shown_among_those_that_stay()
    {
        using var device = new PretendedDevice();
        var ines = await house.Joins("Ines", MemberRole.Facilitator);
        var account = await Holds("ines@ecluses.example", device);
        var answered = await Shows(ines, device, account);
        Assert.Contains("Pour un autre changement, vous confirmerez à nouveau", answered, StringComparison.Ordinal);
        Assert.Equal([device.Id], Ticked(answered));

        var refused = await Sends(ines, "cle", ("Key.Proof", Proof().Match(answered).Groups[1].Value), ("Key.Answer", "{}"));

        Assert.Equal([device.Id], Ticked(await IsRefused(refused, "n’a pas fonctionné")));
    }

    [Fact]
    public async Task An_account_without_a_password_that_was_found_open_takes_neither_a_key_nor_a_password()
    {
        using var device = new PretendedDevice();
        var (yanis, account) = await JoinsByKey("Yanis", device);

        var page = await yanis.GetStringAsync("/compte");
        Assert.Contains("Confirmez d’abord que c’est vous", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Form.New", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AsksForAKey(yanis));
        await IsRefused(await Sends(yanis, "passe", ("Form.New", Another)), Confirm);
        await IsRefused(await Sends(yanis, "cle", ("Key.Answer", "{}")), Confirm);

        var proof = Proof().Match(await Shows(yanis, device, account)).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await AsksForAKey(yanis, (AccountDoors.Proof, proof)));
        Assert.Equal("/compte?fait=passe", (await Sends(yanis, "passe", ("Form.Proof", proof), ("Form.New", Another))).Place());
        Assert.Equal("/compte", (await house.Browser().SignsIn("yanis@ecluses.example", Another)).Place());
    }

    [Fact]
    public async Task The_key_of_somebody_else_shows_nothing()
    {
        using var device = new PretendedDevice();
        using var other = new PretendedDevice();
        var (_, stranger) = await JoinsByKey("Selma", other);
        var nadia = await house.Joins("Nadia", MemberRole.Facilitator);
        var account = await Holds("nadia@ecluses.example", device);

        var answered = await Shows(nadia, other, stranger);
        Assert.DoesNotMatch(Proof(), answered);
        Assert.Contains("role=\"alert\">La clé d’accès n’a pas confirmé que c’est vous", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("utilisez votre mot de passe", answered, StringComparison.Ordinal);
        Assert.DoesNotMatch(Proof(), await Shows(nadia, other, account));
        Assert.DoesNotMatch(Proof(), await Shows(nadia, other, stranger, asks: "/connexion/cle"));
        Assert.Matches(Proof(), await Shows(nadia, device, account));
    }

    /// <returns>The page that answers.</returns>
    private static async Task<string> Shows(HttpClient browser, PretendedDevice device, string account, string asks = "/compte/preuve")
    {
        var answer = await Answer(browser, "/compte", "preuve", asks, device, account);
        return await (await browser.Submit("/compte", "preuve", ("Shown.Answer", answer))).Content.ReadAsStringAsync();
    }

    private static async Task<string> Answer(
        HttpClient browser, string page, string form, string asks, PretendedDevice device, string account)
    {
        var (_, asking) = await browser.Fill(page, form);
        return device.Answers(await (await browser.PostAsync(asks, asking)).Content.ReadAsStringAsync(), account);
    }

    private static async Task<HttpStatusCode> AsksForAKey(HttpClient browser, params (string Name, string Value)[] fields)
    {
        var (_, filled) = await browser.Fill("/compte", "sortir", fields);
        return (await browser.PostAsync("/compte/cle", filled)).StatusCode;
    }

    /// <summary>What a page that was drawn before sends, whether it is still drawn so or not.</summary>
    private static async Task<HttpResponseMessage> Sends(HttpClient browser, string form, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync("/compte");
        var sent = new Dictionary<string, string>
        {
            ["_handler"] = form,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        };
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }

        return await browser.PostAsync("/compte", new FormUrlEncodedContent(sent));
    }

    private static async Task<string> IsRefused(HttpResponseMessage answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        return page;
    }

    /// <returns>The ids of the keys that stay with a new password.</returns>
    private static IEnumerable<string> Ticked(string page) => Kept().Matches(page)
        .Where(box => box.Value.Contains(" checked", StringComparison.Ordinal))
        .Select(box => box.Groups[1].Value);

    /// <returns>The id of the account.</returns>
    private async Task<string> Holds(string address, PretendedDevice device)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(address))!;
        Assert.True((await accounts.AddOrUpdatePasskeyAsync(account, device.Key)).Succeeded);
        return account.Id;
    }

    private async Task<(HttpClient Browser, string Account)> JoinsByKey(string name, PretendedDevice device)
    {
        var secret = (await house.Services.GetRequiredService<Invitations>().Invite(house.Founder, MemberRole.Facilitator))!.Value;
        await using var scope = house.Services.CreateAsyncScope();
        var (account, _) = await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(
            secret, new(name, $"{name.ToLowerInvariant()}@ecluses.example", null, null, Passkey: device.Key));
        var browser = house.Browser();
        var answer = await Answer(browser, "/connexion", "cle", "/connexion/cle", device, account!.Id);
        Assert.Equal("/compte", (await browser.Submit("/connexion", "cle", ("Key.Answer", answer))).Place());
        return (browser, account.Id);
    }

    [GeneratedRegex("""name="Form.Proof" value="([^"]+)""")]
    private static partial Regex Proof();

    [GeneratedRegex("""<input[^>]*name="Form.Kept"[^>]*value="([^"]+)"[^>]*>""")]
    private static partial Regex Kept();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
