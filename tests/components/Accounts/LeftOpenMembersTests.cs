using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>Whoever finds the page of an organisation's members open makes nobody administer it and removes nobody.</summary>
public sealed partial class LeftOpenMembersTests(AccountHouse house) : IClassFixture<AccountHouse>
{
    private const string Page = "/organisation";
    private const string Untold = "Indiquez votre mot de passe actuel.";
    private const string Wrong = "ce n’est pas cette phrase";
    private const string Confirm = "Confirmez que c’est vous, avec une de vos clés.";

    [Fact]
    public async Task Somebody_comes_to_administer_by_the_password_of_who_gives_the_role()
    {
        await house.Joins("Ana", MemberRole.Facilitator);
        var (bilal, ana) = (await house.Joins("Bilal", MemberRole.Administrator), await Member("Ana"));

        var asked = await (await Gives(bilal, ana, MemberRole.Administrator)).IsRefused(Untold);
        Assert.Contains($"id=\"role-passe-{ana.Id}\"", asked, StringComparison.Ordinal);
        Assert.Equal("Administrator", Chosen(asked, ana));
        await (await Gives(bilal, ana, MemberRole.Administrator, ("Form.Password", Wrong))).IsRefused("n’est pas celui-là");
        Assert.Equal(MemberRole.Facilitator, (await Member("Ana")).Role);

        var given = await Gives(bilal, ana, MemberRole.Administrator, ("Form.Password", Desk.Password));
        Assert.Equal("/organisation?fait=role", given.Place());
        Assert.Equal(MemberRole.Administrator, (await Member("Ana")).Role);
    }

    [Fact]
    public async Task Nobody_is_kept_from_administering_without_it_either()
    {
        await house.Joins("Chloe", MemberRole.Administrator);
        var (djibril, chloe) = (await house.Joins("Djibril", MemberRole.Administrator), await Member("Chloe"));

        await (await Gives(djibril, chloe, MemberRole.Scribe)).IsRefused(Untold);

        Assert.Equal(MemberRole.Administrator, (await Member("Chloe")).Role);
    }

    [Fact]
    public async Task Who_facilitates_comes_to_take_notes_without_a_word_asked()
    {
        await house.Joins("Elsa", MemberRole.Facilitator);
        var (farid, elsa) = (await house.Joins("Farid", MemberRole.Administrator), await Member("Elsa"));
        Assert.DoesNotContain($"id=\"role-passe-{elsa.Id}\"", await farid.GetStringAsync(Page), StringComparison.Ordinal);

        Assert.Equal("/organisation?fait=role", (await Gives(farid, elsa, MemberRole.Scribe)).Place());
    }

    [Fact]
    public async Task Somebody_is_removed_by_the_password_of_who_removes_them()
    {
        await house.Joins("Gael", MemberRole.Facilitator);
        var (hugo, gael) = (await house.Joins("Hugo", MemberRole.Administrator), await Member("Gael"));
        Assert.Contains($"id=\"retrait-passe-{gael.Id}\"", await hugo.GetStringAsync(Page), StringComparison.Ordinal);

        var asked = await (await hugo.Submit(Page, $"retrait-{gael.Id}")).IsRefused(Untold);
        Assert.Contains("<details open", asked, StringComparison.Ordinal);
        await house.SignsIn("gael@ecluses.example");

        var gone = await hugo.Submit(Page, $"retrait-{gael.Id}", ("Form.Password", Desk.Password));
        Assert.Equal("/organisation?fait=retrait", gone.Place());
    }

    [Fact]
    public async Task An_invitation_to_administer_asks_for_the_password_and_no_other_does()
    {
        var ines = await house.Joins("Ines", MemberRole.Administrator);

        var asked = await (await Invites(ines, MemberRole.Administrator)).IsRefused(Untold);
        Assert.Contains("id=\"inviter-passe\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Copiez ce lien maintenant", asked, StringComparison.Ordinal);

        Assert.True(await GaveALink(await Invites(ines, MemberRole.Scribe)));
        Assert.True(await GaveALink(await Invites(ines, MemberRole.Administrator, ("Form.Password", Desk.Password))));
    }

    [Fact]
    public async Task A_key_that_is_shown_stands_for_the_password_there_too()
    {
        using var device = new PretendedDevice();
        await house.Joins("Jade", MemberRole.Facilitator);
        var (karim, jade) = (await house.Joins("Karim", MemberRole.Administrator), await Member("Jade"));
        var account = await house.Holds("karim@ecluses.example", device);

        var shown = await karim.Shows(device, account, page: Page);
        Assert.Contains("C’est bien vous. Vous avez cinq minutes", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", shown, StringComparison.Ordinal);
        var proof = Proof().Match(shown).Groups[1].Value;
        var given = await karim.Sends(
            Page, $"membre-{jade.Id}", ("Form.Member", jade.Id), ("Form.Role", "Administrator"), ("Form.Proof", proof));

        Assert.Equal("/organisation?fait=role", given.Place());
    }

    [Fact]
    public async Task Whoever_has_a_key_alone_is_asked_for_it()
    {
        using var device = new PretendedDevice();
        await house.Joins("Lina", MemberRole.Facilitator);
        var (malo, _) = await house.JoinsByKey("Malo", device);
        var (members, lina) = (house.Services.GetRequiredService<Members>(), await Member("Lina"));
        await members.ChangeRole(house.Founder, (await Member("Malo")).Id, MemberRole.Administrator);
        Assert.Contains("demandent d’abord de confirmer que c’est vous", await malo.GetStringAsync(Page), StringComparison.Ordinal);

        await (await malo.Submit(Page, $"retrait-{lina.Id}")).IsRefused(Confirm);
        await (await Invites(malo, MemberRole.Administrator)).IsRefused(Confirm);
    }

    [Fact]
    public async Task Whoever_forgot_their_password_and_has_no_key_reads_who_can_remove_their_account()
    {
        var noor = await house.Joins("Noor", MemberRole.Facilitator);

        var page = WebUtility.HtmlDecode(await noor.GetStringAsync("/compte/supprimer"));

        Assert.Matches("Qui administre votre organisation peut retirer votre compte\u00A0: [^.<]*Hélène", page);
    }

    private async Task<Account> Member(string name) =>
        (await house.Services.GetRequiredService<Members>().With(house.Founder)).Single(member => member.Name == name);

    private static Task<HttpResponseMessage> Gives(
        HttpClient browser, Account member, MemberRole role, params (string Name, string Value)[] shown) =>
        browser.Submit(Page, $"membre-{member.Id}", [("Form.Role", role.ToString()), .. shown]);

    private static Task<HttpResponseMessage> Invites(HttpClient browser, MemberRole role, params (string Name, string Value)[] shown) =>
        browser.Submit(Page, "inviter", [("Form.Role", role.ToString()), .. shown]);

    private static async Task<bool> GaveALink(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync()).Contains("Copiez ce lien maintenant", StringComparison.Ordinal);

    /// <returns>The role that the form of a member stands on.</returns>
    private static string Chosen(string page, Account member)
    {
        var form = page.Split("<form").Single(one => one.Contains($"value=\"membre-{member.Id}\"", StringComparison.Ordinal));
        return Option().Matches(form).Single(option => option.Value.Contains(" selected", StringComparison.Ordinal)).Groups[1].Value;
    }

    [GeneratedRegex("""<option[^>]*value="([^"]+)"[^>]*>""")]
    private static partial Regex Option();

    [GeneratedRegex("""name="Form.Proof" value="([^"]+)""")]
    private static partial Regex Proof();
}
