using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>A gathering outlives the file of its kit: taken away by the operator, replaced, or refused by a later version.</summary>
[Collection(nameof(Cluster))]
public sealed class GoneKitTests : IDisposable
{
    private const string Neighbour = "voisin";

    private readonly string _folder = Directory.CreateTempSubdirectory("kits-").FullName;
    private readonly MemoryEventLog _stored = new();

    private string Path => System.IO.Path.Combine(_folder, "voisin.kit.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_goes_on_with_the_kit_that_its_rooms_were_opened_with_and_opens_no_other_room()
    {
        var opened = await Opened();
        File.Delete(Path);

        await InAHouse(async house =>
        {
            var gathering = house.Grains.Gathering(opened.Id);
            Assert.Equal(Neighbour, (await gathering.See(opened.Conductor))!.Kit.Id);
            Assert.Equal(Neighbour, (await gathering.SeeMerged(opened.Conductor))!.Kit.Id);
            await OpenRoom.Accepted(gathering.Call(
                opened.Conductor, new(CueId.New(), CueKind.Phase, new("vote"), TimeSpan.FromSeconds(30))));

            var another = await gathering.OpenRoom(opened.Conductor, new(SessionId.New(), "Soissons", new("aisne"), null, 6, 8));

            Assert.Equal(Refusal.UnknownKit, another.Refusal);
            Assert.Equal(3, (await gathering.See(opened.Conductor))!.Rooms.Length);
        });
    }

    [Fact]
    public async Task It_keeps_the_version_of_its_rooms_though_the_folder_holds_the_next_one()
    {
        var opened = await Opened();
        Write(version: 2);

        await InAHouse(async house =>
            Assert.Equal(1, (await house.Grains.Gathering(opened.Id).See(opened.Conductor))!.Kit.Version));
    }

    private async Task<OpenGathering> Opened()
    {
        Write(version: 1);
        OpenGathering? opened = null;
        await InAHouse(async house => opened = await new OpenGathering(house).Open(kit: Neighbour));
        return opened!;
    }

    /// <summary>Opens the house on what the one before left, and shuts it.</summary>
    private async Task InAHouse(Func<Cluster, Task> lives)
    {
        var house = new Cluster(_stored, _folder);
        await house.InitializeAsync();
        try
        {
            await lives(house);
        }
        finally
        {
            await house.DisposeAsync();
        }
    }

    private void Write(int version) => File.WriteAllText(Path, KitFiles.Embedded("quels-futurs.kit.json")
        .Replace("\"quels-futurs\"", $"\"{Neighbour}\"", StringComparison.Ordinal)
        .Replace("\"version\": 1", $"\"version\": {version}", StringComparison.Ordinal));
}
