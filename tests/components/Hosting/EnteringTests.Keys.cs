namespace FilageFuturs.ComponentTests.Hosting;

// Where this browser holds a key of the console already.
public sealed partial class EnteringTests
{
    [Fact]
    public async Task Whoever_facilitates_and_opens_the_co_facilitators_link_keeps_their_own()
    {
        var (session, links) = await Opened();
        var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{links.Facilitator!.Value.Text}");

        var opened = await browser.GetAsync($"/e/{session}/{links.CoFacilitator.Text}");

        Assert.Equal($"/regie/{session}", opened.Place());
        Assert.Contains(links.Facilitator.Value.Text, await LinksSeenBy(browser, session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_co_facilitator_who_opens_the_facilitators_link_facilitates_by_it()
    {
        var (session, links) = await Opened();
        var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{links.CoFacilitator.Text}");
        Assert.DoesNotContain(links.Facilitator!.Value.Text, await LinksSeenBy(browser, session), StringComparison.Ordinal);

        await browser.GetAsync($"/e/{session}/{links.Facilitator.Value.Text}");

        Assert.Contains(links.Facilitator.Value.Text, await LinksSeenBy(browser, session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitators_link_that_was_renewed_elsewhere_gives_way_to_the_co_facilitators()
    {
        var (session, links) = await Opened();
        var browser = house.Browser();
        await browser.GetAsync($"/e/{session}/{links.Facilitator!.Value.Text}");
        await Grains.Seats(session).Renew(links.Facilitator.Value, Role.Facilitator, Secret.New().Text);

        await browser.GetAsync($"/e/{session}/{links.CoFacilitator.Text}");

        Assert.Contains(links.CoFacilitator.Text, await LinksSeenBy(browser, session), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_conducts_and_opens_the_link_of_who_conducts_with_them_keeps_their_own()
    {
        var (gathering, _, links) = await OpenedGathering();
        var browser = house.Browser();
        await browser.GetAsync($"/e/{gathering}/{links.Facilitator!.Value.Text}");

        var opened = await browser.GetAsync($"/e/{gathering}/{links.CoFacilitator.Text}");

        Assert.Equal($"/conduite/{gathering}", opened.Place());
        Assert.Contains(
            links.Facilitator.Value.Text, await browser.GetStringAsync($"/rencontre/{gathering}/liens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_facilitates_a_room_and_opens_it_by_the_conductors_key_keeps_their_own()
    {
        var (gathering, lille, links) = await OpenedGathering();
        var room = (await Grains.Gathering(gathering).See(links.Facilitator!.Value))!.Rooms.Single(one => one.Session == lille);
        var browser = house.Browser();
        await browser.GetAsync($"/e/{lille}/{room.Links!.Facilitator!.Value.Text}");

        await browser.GetAsync($"/e/{lille}/{room.Key.Text}");

        Assert.Contains(room.Links.Facilitator.Value.Text, await LinksSeenBy(browser, lille), StringComparison.Ordinal);
    }

    private static Task<string> LinksSeenBy(HttpClient browser, SessionId session) => browser.GetStringAsync($"/regie/{session}/liens");

    private async Task<(SessionId Gathering, SessionId Lille, Links Links)> OpenedGathering()
    {
        var (gathering, lille) = (SessionId.New(), SessionId.New());
        var opened = await Grains.Gathering(gathering).Open(new(
            gathering.Value, KnownKits.QuelsFuturs, "Rassemblement régional", "Filage", "Hauts-de-France", null, Arrival.Choice,
            HasWelcome: false, IsRehearsal: false, [],
            [new(lille, "Lille", new("nord"), "Maud", 12, 20), new(SessionId.New(), "Amiens", new("somme"), "Farid", 12, 20)]));
        return (gathering, lille, opened.Links!);
    }
}
