namespace FilageFuturs.BrowserTests.Seats;

[Collection(nameof(Hall))]
public sealed class DoorTests(Hall hall)
{
    [Fact]
    public async Task Somebody_types_the_code_and_sits_down()
    {
        var room = await OpenRoom.In(hall);
        await using var nour = await Visitor.Enter(hall, Device.Phone);

        await nour.Go("/");
        await nour.Writes("On vous attend", room.Links.Code!.Replace('-', ' ').ToLowerInvariant());
        await nour.Presses("Entrer");
        await nour.Reads("Équipe du Théâtre des Écluses");
        await nour.Writes("Prénom", "Nour");
        await nour.Presses("Entrer dans l’atelier");

        await nour.IsReady();
        Assert.Equal("Nour", Assert.Single((await room.See()).People).Name);
        Assert.Empty(nour.Complaints);
    }

    [Fact]
    public async Task A_wrong_code_says_so_kindly_and_hints_at_nothing()
    {
        await using var visitor = await Visitor.Enter(hall, Device.Phone);

        await visitor.Go("/");
        await visitor.Writes("On vous attend", "RIDEAU 2222");
        await visitor.Presses("Entrer");

        await visitor.Reads("Aucune salle ne répond à ce code");
    }

    [Fact]
    public async Task The_same_first_name_is_refused_kindly()
    {
        var room = await OpenRoom.In(hall);
        await room.Sits("Éloïse");
        await using var second = await Visitor.Enter(hall, Device.Phone);

        await second.Go(room.Path(room.Links.Participants));
        await second.Writes("Prénom", "eloise");
        await second.Presses("Entrer dans l’atelier");

        await second.Reads("initiale");
    }
}
