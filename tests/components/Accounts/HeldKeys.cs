using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Who holds a device, on the pages of an account that knows it.</summary>
internal static partial class HeldKeys
{
    /// <returns>The id of the account.</returns>
    public static async Task<string> Holds(this AccountHouse house, string address, PretendedDevice device)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await accounts.FindByEmailAsync(address))!;
        Assert.True((await accounts.AddOrUpdatePasskeyAsync(account, device.Key)).Succeeded);
        return account.Id;
    }

    /// <summary>By a key alone: the account has no password.</summary>
    public static async Task<(HttpClient Browser, string Account)> JoinsByKey(
        this AccountHouse house, string name, PretendedDevice device)
    {
        var secret = (await house.Services.GetRequiredService<Invitations>().Invite(house.Founder, MemberRole.Facilitator))!.Value;
        await using var scope = house.Services.CreateAsyncScope();
        var (account, _) = await scope.ServiceProvider.GetRequiredService<Arrivals>().Accept(
            secret, new(name, $"{name.ToLowerInvariant()}@ecluses.example", null, null, Passkey: device.Key));
        var browser = house.Browser();
        var answer = await browser.Answers("/connexion", "cle", "/connexion/cle", device, account!.Id);
        Assert.Equal("/compte", (await browser.Submit("/connexion", "cle", ("Key.Answer", answer))).Place());
        return (browser, account.Id);
    }

    /// <returns>The page that answers.</returns>
    public static async Task<string> Shows(
        this HttpClient browser, PretendedDevice device, string account, string page = "/compte", string asks = "/compte/preuve",
        params (string Name, string Value)[] carried)
    {
        var answer = await browser.Answers(page, "preuve", asks, device, account);
        return await (await browser.Submit(page, "preuve", [("Shown.Answer", answer), .. carried])).Content.ReadAsStringAsync();
    }

    /// <summary>What a page that was drawn before sends, whether it is still drawn so or not.</summary>
    public static async Task<HttpResponseMessage> Sends(
        this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var sent = new Dictionary<string, string>
        {
            ["_handler"] = form,
            ["__RequestVerificationToken"] = Token().Match(await browser.GetStringAsync(page)).Groups[1].Value,
        };
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }

        return await browser.PostAsync(page, new FormUrlEncodedContent(sent));
    }

    /// <returns>The page that says so.</returns>
    public static async Task<string> IsRefused(this HttpResponseMessage answer, string sentence)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        return page;
    }

    private static async Task<string> Answers(
        this HttpClient browser, string page, string form, string asks, PretendedDevice device, string account)
    {
        var (_, asking) = await browser.Fill(page, form);
        return device.Answers(await (await browser.PostAsync(asks, asking)).Content.ReadAsStringAsync(), account);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
