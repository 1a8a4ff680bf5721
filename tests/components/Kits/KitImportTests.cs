using System.Text.Json.Nodes;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.ComponentTests.Kits;

[Collection(nameof(House))]
public sealed class KitImportTests(House house)
{
    private readonly string _id = $"venu-{Guid.NewGuid():N}";

    private IGrainFactory Grains => house.Services.GetRequiredService<IGrainFactory>();

    [Fact]
    public async Task A_kit_comes_in_whole_with_its_picture_and_leaves_the_same()
    {
        var arrival = await Import(await Json(), MediaSamples.Png);

        Assert.Equal(_id, arrival.Kit);
        Assert.Equal("Un kit venu d’ailleurs", (await Grains.Kit(_id).See())?.Title);
        Assert.True(System.IO.File.Exists(Kept));

        var left = await Left();
        var (parcel, _) = await KitParcel.Read(new MemoryStream(left));
        Assert.Equal(await Grains.Kit(_id).SeeFile(0), parcel!.Json);
        Assert.Equal([Parcels.MediaName], parcel.Files);
        Assert.Equal(left, await Left());
    }

    [Fact]
    public async Task A_name_that_is_held_gets_another_and_overwrites_nothing()
    {
        var json = await Json();
        await Import(json, MediaSamples.Png);

        var again = await Import(json, MediaSamples.Png, owner: "autre");
        Assert.Null(again.Kit);
        Assert.StartsWith("un-kit-venu-d-ailleurs-", again.Proposed, StringComparison.Ordinal);

        var under = await Import(json, MediaSamples.Png, owner: "autre", under: again.Proposed);
        Assert.Equal(again.Proposed, under.Kit);
        Assert.Equal([_id], (await Grains.Kit(under.Kit!).See())!.Lineage.Select(one => one.Id));
        Assert.Null(await Grains.KitDraft(_id).See("autre"));
    }

    [Fact]
    public async Task A_kit_of_ours_is_not_replaced()
    {
        var arrival = await Import(Parcels.Json(KnownKits.QuelsFuturs, await Sheet(KnownKits.QuelsFuturs)), MediaSamples.Png);

        Assert.NotNull(arrival.Proposed);
        Assert.Empty((await Grains.Kit(KnownKits.QuelsFuturs).See())!.Artefacts);
    }

    [Theory]
    [InlineData("cards[0].prompts[0].label", "\"\"", "cards[0].prompts[0].label")]
    [InlineData("phases[0].kind", "\"danse\"", "phases[0].kind")]
    [InlineData("title", "\"<script>\"", "title")]
    public async Task A_kit_with_a_fault_says_where_and_why_and_nothing_is_kept(string path, string json, string place)
    {
        var arrival = await Import(await Json(kit => Set(kit, path, json)), MediaSamples.Png);

        Assert.Equal(place, Assert.Single(arrival.Faults).Path);
        await NothingKept();
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Un **mot** <style>body{display:none}</style>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("<p onclick=\"alert(1)\">là</p>")]
    [InlineData("[un piège](javascript:alert(1))")]
    public async Task A_document_that_would_act_is_refused_with_its_place(string markdown)
    {
        var arrival = await Import(
            await Json(kit => kit["artefacts"]!.AsArray().Add(JsonNode.Parse(
                """{"kind":"document","id":"charte","label":"Charte","title":"Une charte","presentation":"Votée."}""")!.With("markdown", markdown))),
            MediaSamples.Png);

        Assert.Equal("artefacts[1].markdown", arrival.Faults[0].Path);
        await NothingKept();
    }

    [Fact]
    public async Task A_lineage_that_turns_in_circles_is_refused()
    {
        var arrival = await Import(
            await Json(kit => kit["ancestors"] = JsonNode.Parse(
                $$"""[{"id":"{{_id}}","version":1,"title":"Soi-même","credit":"Nous","spdx":"CC-BY-SA-4.0"}]""")),
            MediaSamples.Png);

        Assert.Equal("ancestors[0].id", Assert.Single(arrival.Faults).Path);
        await NothingKept();
    }

    [Fact]
    public async Task A_picture_that_lacks_or_is_another_or_claims_too_much_is_refused()
    {
        var lacking = await Import(await Json(), null);
        Assert.Equal(new ParcelFault(Parcels.MediaName, ParcelRefusal.MediaLacks), lacking.Parcel);

        var other = await Import(await Json(), [.. MediaSamples.Png.Reverse()]);
        Assert.Equal(("affiche.png", MediaFault.OtherHash), other.Media);

        var lighter = await Import(await Json(), MediaSamples.Png[..^1]);
        Assert.Equal(("affiche.png", MediaFault.OtherWeight), lighter.Media);

        var claims = await Import(await Json(kit => kit["artefacts"]![0]!["file"]!["mediaType"] = "image/jpeg"), MediaSamples.Png, ending: "jpg");
        Assert.Equal(("affiche.png", MediaFault.NotWhatItClaims), claims.Media);

        var more = await Import(await Json(kit => kit["artefacts"] = new JsonArray()), MediaSamples.Png);
        Assert.Equal(new ParcelFault(Parcels.MediaName, ParcelRefusal.MediaUnnamed), more.Parcel);
        await NothingKept();
    }

    [Fact]
    public async Task A_house_that_is_full_takes_no_kit_with_a_picture_and_keeps_nothing_of_it()
    {
        var medias = house.Services.GetRequiredService<IMediaStore>();
        var full = new MediaArrivals(medias, new() { Kits = new() { FilesMegabytes = 0 } }, NullLogger<MediaArrivals>.Instance);
        var parcel = Parcels.Of((KitParcel.Sheet, Parcels.Bytes(await Json())), (Parcels.MediaName, MediaSamples.Png));

        var (shelf, files) = (house.Services.GetRequiredService<KitShelf>(), house.Services.GetRequiredService<ParcelFiles>());
        var arrival = await new KitParcels(Grains, full, medias, shelf, files).Import(KitOwner.House, ChangeId.New(), parcel, null);

        Assert.Equal(("Un kit venu d’ailleurs", MediaFault.NoRoom), arrival.Media);
        await NothingKept();
    }

    [Fact]
    public async Task A_house_whose_store_fails_says_so_of_a_kit_with_a_picture_and_keeps_nothing_of_it()
    {
        var medias = new Failing();
        var arrivals = new MediaArrivals(medias, new(), NullLogger<MediaArrivals>.Instance);
        var parcel = Parcels.Of((KitParcel.Sheet, Parcels.Bytes(await Json())), (Parcels.MediaName, MediaSamples.Png));

        var (shelf, files) = (house.Services.GetRequiredService<KitShelf>(), house.Services.GetRequiredService<ParcelFiles>());
        var arrival = await new KitParcels(Grains, arrivals, medias, shelf, files).Import(KitOwner.House, ChangeId.New(), parcel, null);

        Assert.Equal(("Un kit venu d’ailleurs", MediaFault.NotStored), arrival.Media);
        await NothingKept();
    }

    private async Task<byte[]> Left()
    {
        await using var parcel = (await house.Services.GetRequiredService<KitParcels>().Export(_id, 0)).File!;
        using var left = new MemoryStream();
        await parcel.CopyToAsync(left);
        return left.ToArray();
    }

    private string Kept => Path.Combine(house.Folder, "medias", $"{Parcels.Sha}.png");

    private async Task NothingKept()
    {
        Assert.Null(await Grains.Kit(_id).SeeVersion(0));
        Assert.DoesNotContain(_id, await Grains.KitRegister().See());
        Assert.DoesNotContain(Directory.GetFiles(Path.Combine(house.Folder, "medias")), file => Path.GetFileName(file).StartsWith('.'));
    }

    private async Task<string> Json(Action<JsonNode>? change = null) => Parcels.Json(_id, await Sheet(KnownKits.QuelsFuturs), change);

    private async Task<string> Sheet(string kit) => (await Grains.Kit(kit).SeeFile(0))!;

    private Task<KitArrival> Import(string json, byte[]? picture, string owner = KitOwner.House, string? under = null, string ending = "png")
    {
        var sheet = (KitParcel.Sheet, Parcels.Bytes(json));
        var parcel = picture is null ? Parcels.Of(sheet) : Parcels.Of(sheet, (Path.ChangeExtension(Parcels.MediaName, ending), picture));
        return house.Services.GetRequiredService<KitParcels>().Import(owner, ChangeId.New(), parcel, under);
    }

    private static void Set(JsonNode kit, string path, string json)
    {
        var steps = path.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var parent = steps[..^1].Aggregate(kit, (node, step) => int.TryParse(step, out var rank) ? node[rank]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(json);
    }

    /// <summary>A disk that is full.</summary>
    private sealed class Failing : IMediaStore
    {
        public Task<ImmutableArray<string>> Add(IReadOnlyList<(string Name, byte[] Content)> files) => throw new IOException();

        public Task Remove(ImmutableArray<string> names) => throw new IOException();

        public Task<long> Weigh(IReadOnlyList<string> without) => Task.FromResult(0L);

        public Task<Stream?> Open(string name) => Task.FromResult<Stream?>(null);
    }
}

internal static class NodeExtensions
{
    public static JsonNode With(this JsonNode node, string name, string value)
    {
        node[name] = value;
        return node;
    }
}
