using FilageFuturs.Web.Artefacts;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.ComponentTests.Artefacts;

/// <summary>Files of authors do not fill a disk: the operator says how much they may weigh together.</summary>
public sealed class MediaRoomTests : IDisposable
{
    private const int Megabyte = 1_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("medias-").FullName;

    private FolderMedia Store => new(new(_folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_last_file_that_fits_is_kept_and_the_next_is_refused()
    {
        await Store.Add([("film.mp4", new byte[Megabyte - MediaSamples.Png.Length])]);

        var last = await Arrivals(1).Keep("affiche.png", MediaSamples.Png);
        var next = await Arrivals(1).Keep("son.mp3", MediaSamples.Mp3);

        Assert.Equal(MediaFault.None, last.Fault);
        Assert.Null(next.File);
        Assert.Equal(MediaFault.NoRoom, next.Fault);
        Assert.Equal(Megabyte, await Store.Weigh([]));
    }

    [Fact]
    public async Task A_file_that_is_there_needs_no_room()
    {
        await Store.Add([("film.mp4", new byte[Megabyte - MediaSamples.Png.Length])]);
        await Arrivals(1).Keep("affiche.png", MediaSamples.Png);

        Assert.NotNull((await Arrivals(1).Keep("la même.png", MediaSamples.Png)).File);
    }

    [Fact]
    public async Task A_kit_without_files_comes_in_though_there_is_no_room()
    {
        await Store.Add([("film.mp4", new byte[Megabyte])]);

        Assert.Equal(MediaFault.None, (await Arrivals(0).Store([])).Fault);
    }

    private MediaArrivals Arrivals(int megabytes) =>
        new(Store, new() { Kits = new() { FilesMegabytes = megabytes } }, NullLogger<MediaArrivals>.Instance);
}
