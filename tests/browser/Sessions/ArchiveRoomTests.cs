using FilageFuturs.Web.Seats;
using FilageFuturs.Web.Sessions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Sessions;

/// <summary>« Revoir un atelier »: the shelf of whoever facilitates.</summary>
[Collection(nameof(Hall))]
public sealed class ArchiveRoomTests(Hall hall)
{
    [Fact]
    public async Task A_log_is_imported_listed_renamed_and_deleted()
    {
        var file = await ALog();
        await using var facilitator = await Visitor.Enter(hall, Device.Laptop);
        await facilitator.Go("/revoir");

        await Import(facilitator, file);
        await facilitator.Reads("est arrivé, en entier");
        await facilitator.Reads("clos · 2 personnes");
        await facilitator.TakesAPicture("revoir-import");

        await facilitator.Follows("Gérer");
        await PageCheck.Holds(facilitator, "/revoir/{séance}", 60);
        await facilitator.TakesAPicture("revoir-gerer");
        await facilitator.Writes("Titre de l’atelier", "Rencontre d’avril");
        await facilitator.Presses("Renommer");
        await facilitator.Reads("Le titre a changé");

        await facilitator.Follows("Supprimer cet atelier");
        await facilitator.Reads("Rencontre d’avril");
        await PageCheck.Holds(facilitator, "/revoir/{séance}/supprimer", 60);
        await facilitator.TakesAPicture("revoir-supprimer");
        await facilitator.Presses("Supprimer pour toujours");
        await facilitator.Reads("L’atelier est supprimé");
        await facilitator.Follows("Revenir aux ateliers");
        await facilitator.ReadsNoMore("Rencontre d’avril");
    }

    [Fact]
    public async Task A_log_that_was_touched_says_where_and_brings_nothing()
    {
        var file = await ALog();
        file[file.Length / 2] ^= 1;
        await using var facilitator = await Visitor.Enter(hall, Device.SmallPhone);
        await facilitator.Go("/revoir");

        await Import(facilitator, file);

        await facilitator.Reads("sa chaîne se rompt");
        await facilitator.Reads("à la ligne");
        await facilitator.TakesAPicture("revoir-refus");
        await PageCheck.Holds(facilitator, "/revoir/importer", 60);
        await facilitator.Follows("Revenir aux ateliers");
        await facilitator.ReadsNoMore("Sur cet appareil");
    }

    [Theory]
    [InlineData(320, 640, true)]
    [InlineData(1440, 900, false)]
    public async Task A_full_shelf_stays_light_and_is_searched(int width, int height, bool isPhone)
    {
        await using var facilitator = await Visitor.Enter(hall, new(width, height, isPhone));
        foreach (var title in Enumerable.Range(1, 14).Select(rank => $"Atelier n° {rank}"))
        {
            var session = SessionId.New();
            var opened = await hall.Grains.Session(session).Open(
                new(session.Value, KnownKits.QuelsFuturs, title, null, [], 16, 4, 20, null, IsRehearsal: false));
            await facilitator.Holds(SeatCookies.Name(session, ScreenKind.Console), opened.Links!.Facilitator!.Value);
        }

        await facilitator.Go("/revoir");
        await facilitator.Reads("2 autres");
        await facilitator.TakesAPicture($"revoir-{width}");
        await PageCheck.Holds(facilitator, $"/revoir {width}", 150);

        await facilitator.Writes("Chercher", "n° 13");
        await facilitator.Types("Enter");
        await facilitator.Reads("1 atelier.");
        await facilitator.Reads("Atelier n° 13");
    }

    [Fact]
    public async Task Whoever_looks_at_a_workshop_while_it_is_deleted_is_told()
    {
        var room = await OpenRoom.In(hall);
        var ana = await room.Sits("Ana");
        await room.Closes();
        await using var screen = await room.ScreenOf(ana, Device.Phone);
        await screen.Reads("Rideau.");

        Assert.Equal(Refusal.None, (await hall.Grains.Archive(room.Id).Delete(room.Facilitator)).Refusal);

        await screen.Reads("Cet atelier n’existe plus.");
        await screen.TakesAPicture("revoir-disparu");
        await PageCheck.Holds(screen, "/atelier supprimé", 60);
    }

    private async Task<byte[]> ALog()
    {
        var room = await OpenRoom.In(hall);
        var people = await room.Sit("Ana", "Bilal");
        await room.GoesOnTo(PhaseKind.Wall);
        await room.Adds(people[0], "Se parler de vive voix avant de s’écrire");
        await room.Closes();
        return (await hall.Grains.Session(room.Id).ExportLog(room.Facilitator))!;
    }

    private static async Task Import(Visitor visitor, byte[] file)
    {
        await visitor.Page.GetByLabel("Fichier du journal").SetInputFilesAsync(
            new FilePayload { Name = "journal.jsonl", MimeType = "application/jsonl", Buffer = file });
        await visitor.Presses("Importer");
    }
}
