using System.IO.Compression;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitParcelTests
{
    private static readonly byte[] Little = "{}"u8.ToArray();

    [Theory]
    [InlineData("../kit.json", ParcelRefusal.ClimbsOut)]
    [InlineData("medias/../../kit.json", ParcelRefusal.ClimbsOut)]
    [InlineData("/etc/passwd", ParcelRefusal.ClimbsOut)]
    [InlineData("..\\kit.json", ParcelRefusal.ClimbsOut)]
    [InlineData("C:kit.json", ParcelRefusal.ClimbsOut)]
    [InlineData("autre.json", ParcelRefusal.Unexpected)]
    [InlineData("medias/affiche.png", ParcelRefusal.Unexpected)]
    [InlineData("medias/0000000000000000000000000000000000000000000000000000000000000000.svg", ParcelRefusal.Unexpected)]
    [InlineData("dossier/", ParcelRefusal.Unexpected)]
    public async Task A_name_that_has_no_place_in_a_kit_is_refused_and_named(string name, ParcelRefusal refusal)
    {
        var (parcel, fault) = await KitParcel.Read(Parcels.Of((KitParcel.Sheet, Little), (name, [])));

        Assert.Null(parcel);
        Assert.Equal(new ParcelFault(name, refusal), fault);
    }

    [Fact]
    public async Task A_link_is_no_file()
    {
        var (_, fault) = await KitParcel.Read(Parcels.Of(
            entry => entry.ExternalAttributes = 0xA1FF << 16, (KitParcel.Sheet, "/etc/passwd"u8.ToArray())));

        Assert.Equal(new ParcelFault(KitParcel.Sheet, ParcelRefusal.NoFile), fault);
    }

    [Fact]
    public async Task A_file_that_swells_is_left_as_soon_as_it_does()
    {
        var (_, fault) = await KitParcel.Read(Parcels.Of((KitParcel.Sheet, new byte[2_000_000])));

        Assert.Equal(new ParcelFault(KitParcel.Sheet, ParcelRefusal.Explodes), fault);
    }

    [Fact]
    public async Task A_file_heavier_than_its_kind_is_left_too()
    {
        var noise = new byte[1_000_001];
        new Random(7).NextBytes(noise);

        var (_, fault) = await KitParcel.Read(Parcels.Of((KitParcel.Sheet, Little), (Parcels.MediaName, noise)));

        Assert.Equal(new ParcelFault(Parcels.MediaName, ParcelRefusal.TooLarge), fault);
    }

    [Fact]
    public async Task The_heaviest_kit_that_may_be_published_comes_back()
    {
        var random = new Random(7);
        var json = string.Concat(Enumerable.Range(0, KitLimits.Length).Select(_ => (char)random.Next('一', '龠')));
        var (film, rest) = (new byte[MediaKinds.Film], new byte[KitLimits.FilesBytes - MediaKinds.Film]);
        string[] names = [$"{new string('a', 64)}.mp4", $"{new string('b', 64)}.mp4"];
        using var parcel = new MemoryStream();

        await KitParcel.Write(parcel, json, names, name => Task.FromResult<Stream?>(new MemoryStream(name == names[0] ? film : rest)));
        Assert.True(parcel.Length <= KitParcel.Bytes, $"{parcel.Length} bytes");
        var (read, fault) = await KitParcel.Read(parcel);

        Assert.Null(fault);
        Assert.Equal(2, read!.Files.Count());
    }

    [Fact]
    public async Task Sizes_that_a_parcel_says_of_itself_are_not_believed()
    {
        var parcel = Parcels.Of((KitParcel.Sheet, new byte[2_000_000])).ToArray();
        var at = parcel.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(parcel.AsSpan(at + 24), 2);

        var (read, fault) = await KitParcel.Read(new MemoryStream(parcel));

        Assert.True(read is null || read.Json.Length <= 2, $"{fault}");
    }

    [Fact]
    public async Task More_files_than_a_kit_can_name_are_too_many()
    {
        var many = Enumerable.Range(0, 60).Select(rank => ($"{KitParcel.Folder}{rank:x64}.png", Little)).ToArray();

        Assert.Equal(ParcelRefusal.TooMany, (await KitParcel.Read(Parcels.Of(many))).Fault?.Refusal);
    }

    [Fact]
    public async Task A_list_made_to_fill_the_memory_is_not_read()
    {
        var parcel = Parcels.Of((KitParcel.Sheet, Little)).ToArray();
        var end = parcel.AsSpan().LastIndexOf("PK\x05\x06"u8);
        var list = parcel.AsSpan().LastIndexOf("PK\x01\x02"u8);
        byte[] full = [.. parcel[..list], .. Enumerable.Range(0, 2_000).SelectMany(_ => parcel[list..end]), .. parcel[end..]];

        Assert.Equal(ParcelRefusal.TooMany, await ParcelDirectory.Measure(new MemoryStream(full)));
        Assert.Equal(ParcelRefusal.TooMany, (await KitParcel.Read(new MemoryStream(full))).Fault?.Refusal);
    }

    [Fact]
    public async Task The_same_name_twice_is_refused() => Assert.Equal(
        new ParcelFault(KitParcel.Sheet, ParcelRefusal.Twice),
        (await KitParcel.Read(Parcels.Of((KitParcel.Sheet, Little), (KitParcel.Sheet, Little)))).Fault);

    [Fact]
    public async Task What_is_no_archive_or_has_no_kit_or_no_text_is_said()
    {
        Assert.Equal(ParcelRefusal.NotAZip, (await KitParcel.Read(new MemoryStream("kit"u8.ToArray()))).Fault?.Refusal);
        Assert.Equal(ParcelRefusal.NotAZip, (await KitParcel.Read(new MemoryStream(Parcels.Of((KitParcel.Sheet, Little)).ToArray()[..^8]))).Fault?.Refusal);
        Assert.Equal(ParcelRefusal.NoSheet, (await KitParcel.Read(Parcels.Of((Parcels.MediaName, Little)))).Fault?.Refusal);
        Assert.Equal(ParcelRefusal.NotText, (await KitParcel.Read(Parcels.Of((KitParcel.Sheet, [0xFF, 0xFE, 0x00])))).Fault?.Refusal);
    }

    [Fact]
    public async Task The_same_kit_is_the_same_parcel_to_the_byte()
    {
        var name = Parcels.MediaName[KitParcel.Folder.Length..];
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        await KitParcel.Write(first, "{}", [name], Open);
        await Task.Delay(TimeSpan.FromMilliseconds(5));
        await KitParcel.Write(second, "{}", [name, name], Open);

        Assert.Equal(first.ToArray(), second.ToArray());
        first.Position = 0;
        Assert.Equal("{}", (await KitParcel.Read(first)).Parcel?.Json);

        static Task<Stream?> Open(string name) => Task.FromResult<Stream?>(new MemoryStream(MediaSamples.Png));
    }
}
