using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Gatherings;

/// <summary>Somebody who came in by the one link, from the common room to their own and back.</summary>
[Collection(nameof(Foyer))]
public sealed class CrossingTests(Hall hall)
{
    [Fact]
    public async Task A_person_chooses_their_room_is_taken_there_and_back_to_the_plenary()
    {
        var gathering = await new OpenGathering(hall).Open(3);
        await using var ana = await gathering.Arrive("Ana", Device.Phone);
        await ana.Reads("Choisissez votre salle");
        await ana.TakesAPicture("rencontre-choix-390");
        await PageCheck.Holds(ana, "choix de la salle", 150);
        await ana.Presses("Amiens");
        await ana.Reads("Votre salle : Amiens");
        await PageCheck.Holds(ana, "salle choisie", 150);

        await gathering.Calls(CueKind.Rooms, 4);
        await ana.Reads("Chaque personne rejoint sa salle dans");
        await ana.TakesAPicture("rencontre-decompte-390");
        var amiens = (await gathering.See()).Rooms[1];
        await ana.Page.WaitForURLAsync($"**/atelier/{amiens.Session}");
        await ana.IsReady();
        Assert.Equal("Ana", Assert.Single((await gathering.See(amiens)).People).Name);

        await gathering.Calls(CueKind.Plenary, 4);
        await ana.Reads("Toutes les salles se retrouvent en plénière dans");
        await ana.Page.WaitForURLAsync($"**/atelier/{gathering.Id}");
        await ana.IsReady();
        Assert.Empty(ana.Complaints);
    }

    [Fact]
    public async Task Who_changes_rooms_is_taken_to_the_other_one_from_the_screen_of_the_first()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        await using var ana = await gathering.Arrive("Ana", Device.Laptop);
        await ana.Presses("Lille");
        var rooms = (await gathering.See()).Rooms;
        await ana.Page.WaitForURLAsync($"**/atelier/{rooms[0].Session}");
        await ana.IsReady();
        var seat = Assert.Single((await gathering.See(rooms[0])).People).Seat;

        await OpenGathering.Accepted(gathering.Grain.Place(gathering.Conductor, [new(seat, rooms[1].Session)]));

        await ana.Page.WaitForURLAsync($"**/atelier/{rooms[1].Session}");
        await ana.IsReady();
        Assert.Empty((await gathering.See(rooms[0])).People);
        Assert.Empty(ana.Complaints);
    }

    [Fact]
    public async Task Words_being_typed_in_a_room_are_in_sight_in_the_plenary_where_everybody_is_called()
    {
        const string Words = "Une lampe qu’on se passe de main en main";
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        await using var ana = await gathering.Arrive("Ana", Device.Laptop);
        await ana.Presses("Lille");
        var lille = (await gathering.See()).Rooms[0];
        await ana.Page.WaitForURLAsync($"**/atelier/{lille.Session}");
        await ana.IsReady();
        await gathering.OpenCards(lille);
        await ana.Page.Locator("form[data-saisie] textarea:visible").First.FillAsync(Words);

        await gathering.Calls(CueKind.Plenary, 4);
        await ana.Page.WaitForURLAsync($"**/atelier/{gathering.Id}");
        await ana.IsReady();

        await Assertions.Expect(ana.Page.Locator(".gardee")).ToContainTextAsync(Words);
        await IsNowhereInAnotherWorkshop(ana);
        await ana.Go($"/atelier/{gathering.Id}");
        await ana.IsReady();
        await ana.Presses("Ne plus afficher");
        await ana.Page.WaitForFunctionAsync("words => !Object.values(sessionStorage).some(kept => kept.includes(words))", Words);
        Assert.Empty(ana.Complaints);
    }

    [Fact]
    public async Task The_link_of_one_room_leads_in_by_the_common_door_and_to_that_room()
    {
        var gathering = await new OpenGathering(hall).Open(2);
        var amiens = (await gathering.See()).Rooms[1];
        await using var ana = await Visitor.Enter(hall, Device.Phone);
        await ana.Go($"/e/{amiens.Session}/{amiens.Links!.Participants.Text}");
        await ana.Page.GetByLabel("Prénom").First.FillAsync("Ana");
        await ana.Click("Entrer");

        await ana.Page.WaitForURLAsync($"**/atelier/{gathering.Id}");
        await ana.Reads("Votre salle : Amiens");
        Assert.Equal(1, (await gathering.See()).Rooms[1].Placed);
    }

    [Fact]
    public async Task The_way_to_a_room_that_filled_meanwhile_is_explained()
    {
        var gathering = await new OpenGathering(hall).Open(2, seats: 18);
        await using var ana = await gathering.Arrive("Ana", Device.Laptop);

        await ana.Go($"/atelier/{gathering.Id}?refus=RoomIsFull");

        await ana.Reads("complète");
        await ana.Reads("Choisissez votre salle");
    }

    [Fact]
    public async Task The_way_to_a_room_that_has_ended_is_explained()
    {
        var gathering = await new OpenGathering(hall).Open(2, seats: 18);
        await using var ana = await gathering.Arrive("Ana", Device.Laptop);

        await ana.Go($"/atelier/{gathering.Id}?refus=SessionIsClosed");

        await ana.Reads("Votre salle a terminé.");
    }

    [Fact]
    public async Task Who_was_turned_away_is_led_to_the_room_that_the_conductor_finds()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        await using var ana = await gathering.Arrive("Ana", Device.Laptop);
        await ana.Go($"/atelier/{gathering.Id}?refus=SessionIsClosed");
        await ana.IsReady();
        await ana.Reads("Votre salle a terminé.");
        var seen = await gathering.See();

        await OpenGathering.Accepted(gathering.Grain.Place(
            gathering.Conductor, [new(Assert.Single(seen.Waiting).Seat, seen.Rooms[0].Session)]));

        await ana.Page.WaitForURLAsync($"**/atelier/{seen.Rooms[0].Session}");
    }

    [Fact]
    public async Task The_console_of_a_room_reads_the_conductor_and_may_take_its_results_back()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        var lille = (await gathering.See()).Rooms[0];
        await gathering.Sit("Ana", lille);
        await using var console = await gathering.Enter(lille.Session, lille.Links!.Facilitator!.Value, Device.Laptop);
        await gathering.Calls(CueKind.Tell, text: "Une relève arrive dans dix minutes");
        await console.Reads("Une relève arrive dans dix minutes");
        await gathering.GoTo(lille.Session, lille.Key, PhaseKind.DotVote);
        await OpenGathering.Accepted(hall.Grains.Voting(lille.Session).Reveal(lille.Key));

        await console.Presses("Retirer nos résultats");
        await console.Reads("ne comptent pas");
        await PageCheck.Holds(console, "régie d’une salle de rencontre", 280);

        Assert.True((await gathering.See()).Rooms[0].IsWithdrawn);
    }

    [Fact]
    public async Task Two_scribes_put_the_ideas_of_every_room_into_families()
    {
        var gathering = await new OpenGathering(hall).Open(2, hasWelcome: false);
        var view = await gathering.See();
        foreach (var room in view.Rooms)
        {
            var (_, token) = await gathering.Sit($"Personne de {room.Name}", room);
            await gathering.GoTo(room.Session, room.Key, PhaseKind.Wall);
            await OpenGathering.Accepted(hall.Grains.Anchoring(room.Session).AddIdea(token, IdeaId.New(), $"Le temps long, vu de {room.Name}"));
        }

        await using var scribe = await gathering.Enter(gathering.Id, view.Scribe, Device.Laptop);
        await scribe.Reads("Les familles se rangent");
        await PageCheck.Holds(scribe, "greffe avant l’étape", 120);
        await OpenGathering.Accepted(gathering.Grain.BringIdeas(gathering.Conductor, 5));
        await gathering.GoTo(gathering.Id, gathering.Conductor, PhaseKind.Wall);
        await scribe.Reads("vu de Amiens");
        await scribe.Writes("Nouvelle famille", "Le temps");
        await scribe.Types("Enter");
        await scribe.Page.Locator(".famille h2").GetByText("Le temps").WaitForAsync();
        await scribe.TakesAPicture("greffe-1440");
        await PageCheck.Holds(scribe, "greffe", 200);
        await scribe.Page.SetViewportSizeAsync(320, 640);
        await PageCheck.Holds(scribe, "greffe 320", 200);

        Assert.Equal("Le temps", Assert.Single((await hall.Grains.Session(gathering.Id).SeeRoom(gathering.Conductor))!.Ideas.Families).Name);
    }

    private async Task IsNowhereInAnotherWorkshop(Visitor visitor)
    {
        var other = await OpenRoom.In(hall);
        await other.Seats(visitor, await other.Sits("Ana"));
        await visitor.IsReady();
        await visitor.Reads("Ana");
        Assert.Equal(0, await visitor.Page.Locator(".gardee").CountAsync());
    }
}
