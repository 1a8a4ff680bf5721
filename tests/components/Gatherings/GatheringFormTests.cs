using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Gatherings;

namespace FilageFuturs.ComponentTests.Gatherings;

/// <summary>In a house of its own: it opens nearly as many as one address may in an hour.</summary>
public sealed partial class GatheringFormTests(House house) : IClassFixture<House>
{
    private static readonly (string, string)[] TwoRooms =
    [
        ("Form.Title", "Rassemblement régional"), ("Form.Conductor", "Filage"), ("Form.HeldOn", "2026-05-21"), ("Form.Arrival", "Territory"),
        .. Room(0, "Lille", "Maud", 12), .. Room(1, "Amiens", "Farid", 10), .. Room(2, "", "", 16),
    ];

    [Fact]
    public async Task Two_rooms_of_three_rows_open_a_gathering_of_two_with_its_conductors_key()
    {
        using var browser = house.Browser();

        var opened = await browser.Submit("/rencontre/ouvrir", "rencontre", TwoRooms);

        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Matches("^/rencontre/[0-9a-f]+/liens$", opened.Place());
        var links = await browser.GetStringAsync(opened.Place());
        Assert.Equal(2, links.Split("class=\"feuille\"").Length - 2);
        Assert.Contains("Lille, avec Maud", links, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_more_row_keeps_what_was_typed()
    {
        using var browser = house.Browser();

        var again = await browser.Submit("/rencontre/ouvrir", "rencontre", [.. TwoRooms, ("Form.Act", GatheringForm.OneMoreRoom)]);

        var page = await again.Content.ReadAsStringAsync();
        Assert.Contains("Form.Rooms[3].Name", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Farid\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conductors_own_link_opens_the_conductors_page_in_another_browser()
    {
        using var browser = house.Browser();
        using var other = house.Browser();
        var opened = await browser.Submit("/rencontre/ouvrir", "rencontre", TwoRooms);
        var gathering = opened.Place().Split('/')[2];
        var own = OwnLink().Matches(await browser.GetStringAsync(opened.Place())).Last(link => link.Groups[1].Value == gathering).Value;

        var entered = await other.GetAsync(own);

        Assert.Equal($"/conduite/{gathering}", entered.Place());
        Assert.Contains("Amiens, avec Farid", await other.GetStringAsync($"/rencontre/{gathering}/liens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_browser_finds_no_links()
    {
        using var browser = house.Browser();
        using var stranger = house.Browser();
        var opened = await browser.Submit("/rencontre/ouvrir", "rencontre", TwoRooms);

        using var found = await stranger.GetAsync(opened.Place());

        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
    }

    [Fact]
    public void What_is_missing_is_named_by_its_own_field()
    {
        var form = new GatheringForm
        {
            Rooms = [new() { Facilitator = "Maud" }, new() { Name = "Lille", Expected = 30 }, new() { Name = " LILLE" }, new()],
        };

        Assert.Equal(
            [("salle-0", "Fault.Name"), ("salle-1", "Fault.Seats"), ("salle-2", "Fault.SameName"), ("titre", "Fault.Title")],
            GatheringFaults.Of(form, ConsoleSample.Kit).OrderBy(fault => fault.Key).Select(fault => (fault.Key, fault.Value)));
    }

    [Fact]
    public void One_room_is_no_gathering() => Assert.Equal(
        "Fault.Rooms",
        GatheringFaults.Of(new() { Title = "Rassemblement", Rooms = [new() { Name = "Lille" }] }, ConsoleSample.Kit)["salles"]);

    [Fact]
    public void A_territory_is_a_way_to_ones_room_where_the_kit_lists_some()
    {
        var listing = ConsoleSample.Kit with { Profile = ConsoleSample.Kit.Profile with { Territories = [new(new("nord"), "Nord")] } };
        var form = new GatheringForm
        {
            Title = "Rassemblement", Arrival = Arrival.Territory, Rooms = [new() { Name = "Lille" }, new() { Name = "Amiens" }],
        };

        Assert.Equal([Arrival.Choice, Arrival.Spread], GatheringForm.ArrivalsOf(ConsoleSample.Kit));
        Assert.Equal([Arrival.Choice, Arrival.Territory, Arrival.Spread], GatheringForm.ArrivalsOf(listing));
        Assert.Equal("Fault.Arrival", GatheringFaults.Of(form, ConsoleSample.Kit)["arrivee"]);
        Assert.Empty(GatheringFaults.Of(form, listing));
    }

    [Fact]
    public void The_pattern_of_the_video_link_and_who_may_watch_again_go_along()
    {
        var opening = new GatheringForm { Video = " https://visio.example/{salle} ", Replay = ReplayPromise.Link }.Opening(ConsoleSample.Kit);

        Assert.Equal(("https://visio.example/{salle}", ReplayPromise.Link), (opening.VideoPattern, opening.Replay));
        Assert.Null(new GatheringForm { Video = " " }.Opening(ConsoleSample.Kit).VideoPattern);
    }

    [Fact]
    public async Task A_wrong_address_of_the_video_call_is_said_on_its_own_field_and_keeps_what_was_chosen()
    {
        using var browser = house.Browser();

        var refused = await browser.Submit(
            "/rencontre/ouvrir", "rencontre", [.. TwoRooms, ("Form.Video", "chez nous"), ("Form.Replay", nameof(ReplayPromise.Link))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("commence par https://", page, StringComparison.Ordinal);
        Assert.Matches("id=\"visio\"[^>]* value=\"chez nous\"[^>]* aria-invalid=\"true\"", page);
        Assert.Matches("name=\"Form.Replay\" value=\"Link\" checked", page);
    }

    [Fact]
    public async Task More_seats_in_the_rooms_than_a_gathering_has_are_said_with_their_sum()
    {
        using var browser = house.Browser();

        var refused = await browser.Submit(
            "/rencontre/ouvrir",
            "rencontre",
            [("Form.Title", "Rassemblement"), .. Enumerable.Range(0, 7).SelectMany(row => Room(row, $"Salle {row}", "Maud", 12, seats: 40))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Les salles ont 280 places en tout", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        List<GatheringForm.RoomRow> six = [.. Enumerable.Range(0, 6).Select(row => new GatheringForm.RoomRow { Name = $"Salle {row}", Seats = 40 })];
        Assert.Empty(GatheringFaults.Of(new() { Title = "Rassemblement", Rooms = six }, ConsoleSample.Kit));
    }

    [Theory]
    [InlineData(40, "La rencontre n’a plus de place pour une salle de plus.")]
    [InlineData(28, "cette salle en aura 12 au plus.")]
    public async Task A_room_more_than_fits_is_told_what_is_left(int seatsOfTheLast, string said)
    {
        using var browser = house.Browser();
        var opened = await browser.Submit(
            "/rencontre/ouvrir",
            "rencontre",
            [
                ("Form.Title", "Rassemblement"),
                .. Enumerable.Range(0, 5).SelectMany(row => Room(row, $"Salle {row}", "Maud", 12, seats: 40)),
                .. Room(5, "Salle 5", "Maud", 12, seatsOfTheLast),
            ]);

        var refused = await browser.Submit(opened.Place(), "salle", [.. Room(0, "Soissons", "Farid", 12)]);

        Assert.Contains(said, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_that_is_added_is_one_of_its_gathering_whatever_key_is_sent()
    {
        var (form, gathering) = (GatheringForm.Blank(), GatheringForm.Blank().Session);

        var room = form.RoomOf(gathering);

        Assert.StartsWith($"{gathering}-", room.Value, StringComparison.Ordinal);
        Assert.True(Ids.IsValid(room.Value));
        Assert.Equal(room, form.RoomOf(gathering));
        Assert.NotEqual(room, GatheringForm.Blank().RoomOf(gathering));
    }

    private static (string, string)[] Room(int row, string name, string facilitator, int expected, int seats = 20) =>
    [
        ($"Form.Rooms[{row}].Name", name), ($"Form.Rooms[{row}].Facilitator", facilitator), ($"Form.Rooms[{row}].Expected", $"{expected}"),
        ($"Form.Rooms[{row}].Seats", $"{seats}"), ($"Form.Rooms[{row}].Territory", ""),
    ];

    [GeneratedRegex("/e/([0-9a-f]+)/[0-9a-f]+(?=<)")]
    private static partial Regex OwnLink();
}
