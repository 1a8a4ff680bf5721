using System.Buffers.Binary;
using System.IO.Compression;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>A list that would fill the memory, hidden from whoever measures it: the reader of the runtime finds it all the same.</summary>
public sealed class ParcelDirectoryTests
{
    private const int Lines = 2_000;
    private const int Zip64Bytes = 56;
    private const int LocatorBytes = 20;

    private static readonly byte[] One = Parcels.Of((KitParcel.Sheet, "{}"u8.ToArray())).ToArray();
    private static readonly int ListAt = One.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
    private static readonly int EndAt = One.AsSpan().LastIndexOf("PK\u0005\u0006"u8);

    private static readonly byte[] Listed =
        [.. One[..ListAt], .. Enumerable.Repeat(One[ListAt..EndAt], Lines).SelectMany(line => line)];

    [Fact]
    public async Task The_list_of_a_kit_is_short_and_may_have_a_comment_after_it()
    {
        byte[] commented = [.. One[..EndAt], .. End(1, ListAt, "Une archive."u8)];

        Assert.Equal(1, Read(commented));
        Assert.Equal(ParcelRefusal.None, await Measured(One));
        Assert.Equal(ParcelRefusal.None, await Measured(commented));
    }

    [Fact]
    public async Task A_long_list_is_too_long()
    {
        byte[] parcel = [.. Listed, .. End(Lines, ListAt)];

        Assert.Equal(Lines, Read(parcel));
        Assert.Equal(ParcelRefusal.TooMany, await Measured(parcel));
    }

    [Fact]
    public async Task A_list_that_another_record_places_is_too_long()
    {
        byte[] parcel =
            [.. Listed, .. Zip64(), .. Locator(), .. End(ushort.MaxValue, Listed.Length + Zip64Bytes + LocatorBytes)];

        Assert.Equal(Lines, Read(parcel));
        Assert.Equal(ParcelRefusal.TooMany, await Measured(parcel));
    }

    [Fact]
    public async Task A_comment_that_says_the_mark_hides_no_list()
    {
        byte[] parcel = [.. Listed, .. End(Lines, ListAt, "PK\u0005\u0006"u8)];

        Assert.Equal(Lines, Read(parcel));
        Assert.Equal(ParcelRefusal.NotAZip, await Measured(parcel));
    }

    [Fact]
    public async Task An_end_too_far_from_the_end_is_none()
    {
        byte[] parcel = [.. Listed, .. End(Lines, ListAt), .. new byte[ushort.MaxValue + 1]];

        Assert.Equal(ParcelRefusal.NotAZip, await Measured(parcel));
    }

    private static Task<ParcelRefusal> Measured(byte[] parcel) => ParcelDirectory.Measure(new MemoryStream(parcel));

    private static int Read(byte[] parcel)
    {
        using var zip = new ZipArchive(new MemoryStream(parcel));
        return zip.Entries.Count;
    }

    private static byte[] End(int lines, int listAt, ReadOnlySpan<byte> comment = default)
    {
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)lines);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)lines);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), listAt);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), (ushort)comment.Length);
        return [.. end, .. comment];
    }

    private static byte[] Zip64()
    {
        var record = new byte[Zip64Bytes];
        "PK\u0006\u0006"u8.CopyTo(record);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(4), Zip64Bytes - 12);
        BinaryPrimitives.WriteInt16LittleEndian(record.AsSpan(12), 45);
        BinaryPrimitives.WriteInt16LittleEndian(record.AsSpan(14), 45);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(24), Lines);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(32), Lines);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(40), Listed.Length - ListAt);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(48), ListAt);
        return record;
    }

    private static byte[] Locator()
    {
        var locator = new byte[LocatorBytes];
        "PK\u0006\u0007"u8.CopyTo(locator);
        BinaryPrimitives.WriteInt64LittleEndian(locator.AsSpan(8), Listed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(locator.AsSpan(16), 1);
        return locator;
    }
}
