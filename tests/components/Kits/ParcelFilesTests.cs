using System.Net;
using System.Text;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Kits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>Kits on their way out take a bounded part of the disk, and nobody keeps it for ever.</summary>
public sealed class ParcelFilesTests : IClassFixture<ParcelFilesTests.CrowdedHouse>, IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly CrowdedHouse _house;
    private readonly FakeTimeProvider _time = new();
    private readonly ParcelFiles _files;
    private int _made;

    public ParcelFilesTests(CrowdedHouse house)
    {
        _house = house;
        _files = new(_time);
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task All_who_fetch_one_version_read_one_file_each_from_its_beginning()
    {
        await using var first = (await Fetch("un"))!;
        Assert.Equal("un", await Read(first));

        await using var second = (await Fetch("un"))!;
        Assert.Equal("un", await Read(second));

        Assert.Equal(1, _made);
        await using var other = (await Fetch("deux"))!;
        Assert.Equal("deux", await Read(other));
    }

    [Fact]
    public async Task Whoever_wants_one_more_waits_for_a_place_and_not_for_ever()
    {
        var leaving = await Full(_files);
        var waiting = Fetch("de plus");
        Assert.False(waiting.IsCompleted);

        await leaving[0].DisposeAsync();
        Assert.NotNull(await waiting.WaitAsync(Soon));

        var late = Fetch("encore");
        _time.Advance(ParcelFiles.Patience);
        Assert.Null(await late.WaitAsync(Soon));
    }

    [Fact]
    public async Task Whoever_takes_too_long_makes_room()
    {
        var leaving = await Full(_files);
        _time.Advance(ParcelFiles.Longest);

        Assert.NotNull(await Fetch("de plus").WaitAsync(Soon));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Read(leaving[0]));
    }

    [Fact]
    public async Task What_was_not_made_or_is_wanted_no_more_leaves_nothing_behind()
    {
        using var going = new CancellationTokenSource();
        var making = new TaskCompletionSource();
        var asked = _files.Open("un", _ => making.Task, going.Token);
        await going.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        making.SetResult();
        await Assert.ThrowsAsync<IOException>(
            () => _files.Open("deux", _ => Task.FromException(new IOException("full")), CancellationToken.None));

        Assert.Equal(ParcelFiles.AtOnce, (await Full(_files).WaitAsync(Soon)).Count);
    }

    [Fact]
    public async Task A_house_that_has_no_place_left_says_so_and_when_to_come_back()
    {
        await Full(_house.Services.GetRequiredService<ParcelFiles>());
        var asked = _house.Browser().GetAsync($"/kits/{KnownKits.QuelsFuturs}/kit.zip");
        while (!asked.IsCompleted)
        {
            _house.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        using var answer = await asked;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(ParcelFiles.Patience, answer.Headers.RetryAfter!.Delta);
        Assert.Contains("Beaucoup de kits partent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<List<Stream>> Full(ParcelFiles files)
    {
        var leaving = new List<Stream>();
        foreach (var rank in Enumerable.Range(0, ParcelFiles.AtOnce))
        {
            leaving.Add((await files.Open($"kit {rank}", file => file.WriteAsync("kit"u8.ToArray()).AsTask(), CancellationToken.None))!);
        }

        return leaving;
    }

    private static async Task<string> Read(Stream from)
    {
        using var text = new StreamReader(from, leaveOpen: true);
        return await text.ReadToEndAsync();
    }

    private Task<Stream?> Fetch(string name)
    {
        return _files.Open(name, Write, CancellationToken.None);

        async Task Write(Stream file)
        {
            _made++;
            await file.WriteAsync(Encoding.UTF8.GetBytes(name));
        }
    }

    /// <summary>Whose patience with those who fetch kits is the test's.</summary>
    public sealed class CrowdedHouse : House
    {
        internal FakeTimeProvider Time { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton(_ => new ParcelFiles(Time)));
        }
    }
}
