using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests;

/// <summary>Every page of a room, seen by somebody who comes in, takes part and leaves; on small phones and on a laptop.</summary>
[Collection(nameof(Hall))]
public sealed partial class RoomPageTests(Hall hall)
{
    private const int Door = 100;
    private const int State = 60;
    private const int Text = 150;
    private const int Typing = 200;

    private static readonly string[] Others =
    [
        "Thibault", "Nour", "Odile", "Karim", "Éloïse", "Gaël", "Fatou", "Solène",
        "Yanis", "Jeanne", "Romain", "Baptiste", "Wafa", "Camille", "Lucie",
    ];

    private readonly OpenRoom _room = new(hall);
    private readonly HashSet<string> _looked = [];
    private ImmutableArray<Sitter> _people = [];
    private Screens _ana = null!;
    private Kit _kit = null!;

    private Sitter Ana => _people[0];

    [Fact]
    public async Task Every_page_of_a_room_is_light_accessible_and_ours_alone_at_every_moment()
    {
        await _room.Open(video: "https://visio.ecluses.example/{salle}");
        _kit = await _room.Kit();
        await TheDoorsAreLookedAt();
        _people = [await _room.Sits("Ana"), .. await _room.Sit(Others)];
        _ana = await Screens.Of(hall);
        await _ana.Hold(SeatCookies.Name(_room.Id, ScreenKind.Seat), Ana.Key);
        await TheHallAndTheScenariosAreLookedAt();
        await TheVoteIsLookedAt();
        await TheGroupsAreLookedAt();
        await TheCardIsLookedAt();
        await TheShareOutIsLookedAt();
        await TheIdeasAreLookedAt();
        await TheFacilitationIsLookedAt();
        await WhatIsKeptIsLookedAt();
        await TheEndIsLookedAt();
        await LeaveBehind(_ana);
        await SomebodyComesTooLate();

        Assert.Empty(Routes.OfARoom.Except(_looked));
    }

    private async Task LeaveBehind(Screens screens)
    {
        _looked.UnionWith(screens.Looked);
        await screens.DisposeAsync();
    }
}
