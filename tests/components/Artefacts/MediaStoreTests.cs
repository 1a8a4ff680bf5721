using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using Npgsql;

namespace FilageFuturs.ComponentTests.Artefacts;

/// <summary>What every store of authors' files promises.</summary>
public abstract class MediaStoreContract
{
    private const string Film = "film.mp4";

    // Longer than two pieces, and nothing repeats at their length.
    private static readonly byte[] Long = [.. Enumerable.Range(0, (2 * SharedMedia.Piece) + 777).Select(at => (byte)(at * 31 % 251))];

    internal abstract IMediaStore Store { get; }

    [Fact]
    public async Task What_was_added_is_read_whole()
    {
        Assert.Equal<string>([Film, "son.mp3"], [.. await Store.Add([(Film, Long), ("son.mp3", [1, 2, 3])])]);

        Assert.Equal(Long, await Read(Film));
        Assert.Equal([1, 2, 3], await Read("son.mp3"));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(SharedMedia.Piece - 3, 6)]
    [InlineData(SharedMedia.Piece, SharedMedia.Piece)]
    [InlineData((2 * SharedMedia.Piece) + 770, 7)]
    public async Task It_is_read_from_wherever_one_wishes(int from, int length)
    {
        await Store.Add([(Film, Long)]);
        await using var film = (await Store.Open(Film))!;

        Assert.Equal(Long.Length, film.Length);
        film.Seek(from, SeekOrigin.Begin);
        var part = new byte[length];
        await film.ReadExactlyAsync(part);

        Assert.Equal(Long[from..(from + length)], part);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_added_again()
    {
        await Store.Add([(Film, Long)]);

        Assert.Equal<string>(["son.mp3"], [.. await Store.Add([(Film, Long), ("son.mp3", [1])])]);
        Assert.Equal(Long, await Read(Film));
    }

    [Fact]
    public async Task What_is_taken_away_is_gone_and_the_rest_stays()
    {
        await Store.Add([(Film, Long), ("son.mp3", [1])]);

        await Store.Remove([Film]);

        Assert.Null(await Store.Open(Film));
        Assert.Equal([1], await Read("son.mp3"));
    }

    [Fact]
    public async Task Everything_is_weighed_but_what_is_named()
    {
        Assert.Equal(0, await Store.Weigh([]));

        await Store.Add([(Film, Long), ("son.mp3", [1, 2, 3])]);

        Assert.Equal(Long.Length + 3, await Store.Weigh([]));
        Assert.Equal(3, await Store.Weigh([Film, "rien.png"]));
    }

    [Fact]
    public async Task The_same_file_sent_twice_at_once_is_kept_once_and_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.Add([(Film, Long)]))));

        Assert.Equal(Long, await Read(Film));
    }

    [Fact]
    public async Task What_nobody_added_is_not_there() => Assert.Null(await Store.Open("rien.png"));

    private async Task<byte[]> Read(string name)
    {
        await using var content = (await Store.Open(name))!;
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }
}

public sealed class FolderMediaTests : MediaStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medias-").FullName;

    internal override IMediaStore Store => new FolderMedia(new(_folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class SharedMediaTests(Postgres server) : MediaStoreContract, IClassFixture<Postgres>, IAsyncLifetime
{
    private NpgsqlDataSource _source = null!;

    internal override IMediaStore Store => new SharedMedia(_source);

    public async Task InitializeAsync()
    {
        var database = await server.Database();
        await EmbeddedSilo.RaiseTables(database);
        _source = NpgsqlDataSource.Create(database);
    }

    public async Task DisposeAsync() => await _source.DisposeAsync();

    [Fact]
    public async Task A_picture_shows_at_once_when_the_database_has_come_back()
    {
        await Store.Add([("affiche.png", [1, 2, 3])]);

        await server.ComeBack();
        await using var picture = (await Store.Open("affiche.png"))!;
        await server.ComeBack();

        var content = new byte[3];
        await picture.ReadExactlyAsync(content);
        Assert.Equal([1, 2, 3], content);
    }
}
