using System.IO.Pipelines;
using System.Net.Sockets;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Kits;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class FileFieldTests : WrittenKit
{
    private const string Film = "artefacts[6]";

    private readonly Pipe _network = new();
    private readonly Kept _medias = new();

    public FileFieldTests()
    {
        Services.AddLogging();
        Services.AddSingleton(new HouseSettings());
        Services.AddSingleton<IMediaStore>(_medias);
        Services.AddSingleton<MediaArrivals>();
    }

    [Fact]
    public async Task A_file_arrives_at_the_item_it_was_chosen_for_though_that_moved_on_the_way()
    {
        var (field, sending) = await Choose();
        await field.InvokeAsync(() => Writing.Do(KitChanging.Move(Film, 0)));

        await _network.Writer.WriteAsync("WEBVTT\n\n00:00.000 --> 00:01.000\nBonsoir.\n"u8.ToArray());
        await _network.Writer.CompleteAsync();
        await sending;

        Assert.Equal("film.vtt", Draft.Kit["artefacts"]![0]!["captions"]!["name"].AsText());
        Assert.Null(Draft.Kit["artefacts"]![6]!["captions"]);
    }

    [Fact]
    public async Task A_file_whose_item_was_taken_away_on_the_way_is_not_kept_and_that_is_told()
    {
        var (field, sending) = await Choose();
        var told = new List<string?>();
        Writing.Displaced += (_, _, words) => Task.Run(() => told.Add(words));
        await field.InvokeAsync(() => Writing.Do(KitChanging.Remove(Film)));

        await _network.Writer.CompleteAsync();
        await sending;

        Assert.Equal(["film.vtt"], told);
        Assert.Empty(_medias.Names);
    }

    [Fact]
    public async Task A_network_cut_on_the_way_is_told_and_the_file_may_be_chosen_again()
    {
        var (field, sending) = await Choose();

        await _network.Writer.CompleteAsync(new IOException());
        await sending;

        Assert.Contains("réseau a coupé", field.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(field.Find("input[type=file]"));
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(NpgsqlException))]
    [InlineData(typeof(SocketException))]
    public async Task A_file_that_the_house_cannot_keep_is_told_in_its_field_and_the_next_one_is_taken(Type trouble)
    {
        var (field, sending) = await Choose();
        _medias.Trouble = (Exception)Activator.CreateInstance(trouble)!;

        await _network.Writer.WriteAsync("WEBVTT\n\n00:00.000 --> 00:01.000\nBonsoir.\n"u8.ToArray());
        await _network.Writer.CompleteAsync();
        await sending;

        Assert.Contains("n’a pas pu être gardé", field.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.NotNull(field.Find("input[type=file]"));
        Assert.Null(Writing.Kit["artefacts"]![6]!["captions"]?["sha256"]);

        _medias.Trouble = null;
        var next = new Chosen(new MemoryStream("WEBVTT\n\n00:00.000 --> 00:01.000\nBonsoir.\n"u8.ToArray()));
        await field.InvokeAsync(() => field.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new([next])));

        Assert.Empty(field.FindAll("[role=alert]"));
        Assert.Equal("film.vtt", Draft.Kit["artefacts"]![6]!["captions"]!["name"].AsText());
    }

    [Fact]
    public async Task What_a_file_lacks_is_said_in_the_language_of_the_page_and_marked_as_no_other()
    {
        Draft.Faults = [new($"{Film}.captions", null, "Il manque cette donnée.")];

        var (field, sending) = await Choose();

        Assert.False(field.Find(".erreur").HasAttribute("lang"));
        await _network.Writer.CompleteAsync(new IOException());
        await sending;
    }

    private async Task<(IRenderedComponent<FileField> Field, Task Sending)> Choose()
    {
        await Write();
        await Writing.Do(KitChanging.Insert(Film, BlankPart.Of(Writing.Kit, Form.At(Writing.Kit, "artefacts")!.Item!, "artefacts", "video")));
        var path = KitPath.Member(Film, "captions");
        var field = Render<FileField>(parameters => parameters
            .AddCascadingValue(Desk)
            .Add(one => one.Path, path)
            .Add(one => one.Node, Desk.NodeAt(path)!));
        var sending = field.InvokeAsync(() => field.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new([new Chosen(_network.Reader.AsStream())])));
        return (field, sending);
    }

    private sealed class Chosen(Stream content) : IBrowserFile
    {
        public string Name => "film.vtt";

        public DateTimeOffset LastModified => default;

        public long Size => 100;

        public string ContentType => "text/vtt";

        public Stream OpenReadStream(long maxAllowedSize, CancellationToken cancellationToken) => content;
    }

    private sealed class Kept : IMediaStore
    {
        public List<string> Names { get; } = [];

        /// <summary>What keeps it from taking anything.</summary>
        public Exception? Trouble { get; set; }

        public Task<ImmutableArray<string>> Add(IReadOnlyList<(string Name, byte[] Content)> files)
        {
            if (Trouble is { } trouble)
            {
                return Task.FromException<ImmutableArray<string>>(trouble);
            }

            Names.AddRange(files.Select(file => file.Name));
            return Task.FromResult<ImmutableArray<string>>([.. Names]);
        }

        public Task Remove(ImmutableArray<string> names) => Task.CompletedTask;

        public Task<long> Weigh(IReadOnlyList<string> without) => Task.FromResult(0L);

        public Task<Stream?> Open(string name) => Task.FromResult<Stream?>(null);
    }
}
