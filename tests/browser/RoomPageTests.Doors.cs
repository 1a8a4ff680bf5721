using FilageFuturs.Web.Seats;

namespace FilageFuturs.BrowserTests;

// The ways in, open or shut, and what the facilitation has of its own.
public sealed partial class RoomPageTests
{
    private async Task TheDoorsAreLookedAt()
    {
        var newcomer = await Screens.Of(hall);
        await newcomer.Go($"/e/{_room.Id}/{Secret.New().Text}");
        await newcomer.Keep("lien-inconnu", "Personne ici", State);
        await newcomer.Go(_room.Path(_room.Links.Participants));
        await newcomer.Keep("rejoindre", "Prénom", Door);
        await newcomer.OnBoth(visitor => visitor.Page.Locator("summary").ClickAsync());
        await newcomer.Keep("mon-profil", "Pour ne pas mettre toute la billetterie", Door);
        await TheRoomIsLocked(newcomer);
        await SomebodyKnocks(newcomer);
        await AFullRoomSaysSo(newcomer);
        await LeaveBehind(newcomer);
    }

    private async Task TheRoomIsLocked(Screens newcomer)
    {
        await hall.Grains.Seats(_room.Id).SetLock(_room.Facilitator, isLocked: true);
        await newcomer.Go($"/rejoindre/{_room.Id}");
        await newcomer.Keep("verrou", "Porte close", State);
        await hall.Grains.Seats(_room.Id).SetLock(_room.Facilitator, isLocked: false);
    }

    private async Task SomebodyKnocks(Screens newcomer)
    {
        var (seats, knocking) = (hall.Grains.Seats(_room.Id), new Sitter(SeatId.New(), Secret.New()));
        await seats.SetAdmission(_room.Facilitator, byHand: true);
        await seats.Join(new(_room.Links.Participants.Text, knocking.Seat, knocking.Key, "Paul", Profile.Unsaid, false));
        await newcomer.Hold(SeatCookies.Name(_room.Id, ScreenKind.Seat), knocking.Key);
        await newcomer.Go(_room.Path(_room.Links.Participants));
        await newcomer.Keep("attente", "À la porte", State);
        await seats.Refuse(_room.Facilitator, knocking.Seat);
        await newcomer.Keep("refus", "Pas cette fois", State);
        await seats.SetAdmission(_room.Facilitator, byHand: false);
    }

    private async Task AFullRoomSaysSo(Screens newcomer)
    {
        var small = new OpenRoom(hall);
        await small.Open(seats: 1);
        await small.Sits("Ana");
        await newcomer.Go(small.Path(small.Links.Participants));
        await newcomer.Keep("complet", "Cette salle accueille déjà", State);
    }

    private async Task SomebodyComesTooLate()
    {
        var late = await Screens.Of(hall);
        await late.Go(_room.Path(_room.Links.Participants));
        await late.Keep("clos", "s’est terminé le", State);
        await LeaveBehind(late);
    }

    private async Task ThePaperOfTheRoomIsTyped(Screens helene)
    {
        await helene.Go($"/regie/{_room.Id}/saisie");
        await helene.Keep("saisie", "Saisie pour la salle", Typing);
        await helene.Laptop.Page.Locator("section[aria-labelledby=saisie-idee] textarea").FillAsync("Une salle chauffée au bois");
        await helene.Laptop.Writes("Soutiens comptés", "9");
        await helene.Laptop.Page.Locator("section[aria-labelledby=saisie-idee] button").ClickAsync();
        await helene.Laptop.Reads("Au mur : Une salle chauffée au bois (9)");
        await helene.Laptop.Go($"/archive/{_room.Id}");
        await helene.Laptop.Reads("Une salle chauffée au bois (saisi pour la salle)");
    }

    private async Task TheFacilitationIsLookedAt()
    {
        var helene = await Screens.Of(hall);
        await helene.Hold(SeatCookies.Name(_room.Id, ScreenKind.Console), _room.Facilitator);
        await helene.Hold(SeatCookies.Name(_room.Id, ScreenKind.Wall), _room.Links.Wall);
        await helene.Go($"/regie/{_room.Id}/liens");
        await helene.Keep("liens", "Écran de salle", Text);
        await ThePaperOfTheRoomIsTyped(helene);
        await helene.Go("/revoir");
        await helene.Keep("revoir-ici", "Équipe du Théâtre des Écluses", Text);
        await helene.Go($"/revoir/{_room.Id}");
        await helene.Keep("garder", "Équipe du Théâtre des Écluses", Text);
        await helene.Go($"/revoir/{_room.Id}/personnes");
        await helene.Keep("personnes", "Effacer les données d'une personne", Text);
        await helene.Go($"/revoir/{_room.Id}/supprimer");
        await helene.Keep("supprimer", "Équipe du Théâtre des Écluses", Text);
        await helene.Go($"/rejeu/{_room.Id}");
        await helene.Keep("rejeu", "Équipe du Théâtre des Écluses", 250);
        await TheWaysToPlayKeepTheirOrder(helene.Phone);
        await helene.Go($"/regie/{_room.Id}");
        await helene.Keep("regie", "Clore l’atelier", 290);
        await helene.Go($"/ecran/{_room.Id}");
        await helene.Keep("ecran", "Se parler de vive voix", 260);
        await LeaveBehind(helene);
    }

    // Three back, play, three forward: a line each.
    private static async Task TheWaysToPlayKeepTheirOrder(Visitor phone)
    {
        foreach (var device in new[] { Device.SmallPhone, Device.Phone })
        {
            await phone.Page.SetViewportSizeAsync(device.Width, device.Height);
            var tops = await phone.Page.EvaluateAsync<double[]>(
                "() => [...document.querySelectorAll('.pas button')].map(button => button.getBoundingClientRect().top)");
            Assert.Equal(7, tops.Length);
            Assert.Single(tops[..3].Distinct());
            Assert.Single(tops[4..].Distinct());
            Assert.True(tops[2] < tops[3] && tops[3] < tops[4], string.Join(" ", tops));
        }
    }
}
