using System.Security.Cryptography;
using System.Text;
using FilageFuturs.Web.Artefacts;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.ComponentTests.Artefacts;

public sealed class MediaContentTests
{
    public static TheoryData<string> Types => [.. MediaTypes.Endings.Keys];

    public static TheoryData<string> Talkative => [.. MediaSamples.Talkative.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_file_of_a_type_is_taken_for_it_and_for_nothing_else(string type)
    {
        Assert.Equal(MediaSamples.ByType[type], MediaContent.Cleaned(type, MediaSamples.ByType[type]));
        Assert.All(
            MediaSamples.ByType.Where(sample => sample.Key != type),
            other => Assert.Null(MediaContent.Cleaned(type, other.Value)));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_nothing_that_we_keep_is_refused_whatever_it_claims(string type) =>
        Assert.All(MediaSamples.Others, other => Assert.Null(MediaContent.Cleaned(type, other)));

    [Fact]
    public void A_photograph_loses_where_and_by_whom_and_stays_upright()
    {
        var cleaned = MediaContent.Cleaned("image/jpeg", MediaSamples.Photograph(6))!;

        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.DoesNotContain("second", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.Equal("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006", Encoding.Latin1.GetString(cleaned)[6..32]);
        Assert.Equal([0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9], cleaned[^9..]);
        Assert.Equal(cleaned, MediaContent.Cleaned("image/jpeg", cleaned));
    }

    [Fact]
    public void A_photograph_taken_upright_needs_no_word_at_all() =>
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(MediaContent.Cleaned("image/jpeg", MediaSamples.Photograph(1))!), StringComparison.Ordinal);

    [Fact]
    public void A_drawing_loses_its_texts() =>
        Assert.Equal(MediaSamples.Png, MediaContent.Cleaned("image/png", MediaSamples.WithText(MediaSamples.Png, "Author\0Camille")));

    [Fact]
    public void A_webp_loses_its_exif_and_says_that_it_has_none()
    {
        var cleaned = MediaContent.Cleaned("image/webp", MediaSamples.WebpThatSays("Camille"))!;

        Assert.DoesNotContain("EXIF", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.Equal((0, cleaned.Length - 8), (cleaned[20], cleaned[4]));
    }

    [Fact]
    public void An_avif_that_says_who_made_it_is_refused() =>
        Assert.Null(MediaContent.Cleaned("image/avif", MediaSamples.AvifThatSays()));

    [Theory]
    [MemberData(nameof(Talkative))]
    public void A_film_and_a_sound_lose_where_and_by_whom_and_a_parcel_of_them_is_refused(string type)
    {
        var told = MediaSamples.Talkative[type];

        var cleaned = MediaContent.Cleaned(type, told)!;

        Assert.All(
            ["Camille", "+43.949", "xyz", "xmp", "TPE1", "udta", "meta", "uuid"],
            word => Assert.DoesNotContain(word, Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal));
        Assert.Equal(cleaned, MediaContent.Cleaned(type, cleaned));
        Assert.Equal(MediaFault.SaysTooMuch, MediaArrivals.FaultOf(Named(type, told), told));
        Assert.Equal(MediaFault.None, MediaArrivals.FaultOf(Named(type, cleaned), cleaned));
    }

    [Fact]
    public void What_is_seen_and_heard_stays_as_it_is_and_where_it_is()
    {
        var told = MediaSamples.Talkative["video/mp4"];

        var cleaned = MediaContent.Cleaned("video/mp4", told)!;

        Assert.Equal(told.Length, cleaned.Length);
        Assert.Equal(told[^11..], cleaned[^11..]);
        Assert.Equal(told.AsSpan().IndexOf("hdlr"u8), cleaned.AsSpan().IndexOf("hdlr"u8));
        Assert.Equal(MediaSamples.Mp3, MediaContent.Cleaned("audio/mpeg", MediaSamples.Talkative["audio/mpeg"]));
    }

    [Fact]
    public void Boxes_in_boxes_without_end_are_no_film() => Assert.Null(MediaContent.Cleaned("video/mp4", MediaSamples.Nested()));

    [Fact]
    public async Task A_file_is_kept_under_its_content_once_and_nothing_of_a_refused_one()
    {
        var folder = Directory.CreateTempSubdirectory("medias-").FullName;
        var medias = new MediaArrivals(new FolderMedia(new(folder)), new(), NullLogger<MediaArrivals>.Instance);

        var first = await medias.Keep("C:\\photos\\Affiche <1>.png", MediaSamples.Png);
        var again = await medias.Keep("autre.PNG", MediaSamples.Png);
        var refused = await medias.Keep("affiche.png", MediaSamples.Mp3);
        var unknown = await medias.Keep("dessin.svg", MediaSamples.Others[1]);
        var heavy = await medias.Keep("lourd.vtt", new byte[MediaKinds.Captions + 1]);

        Assert.Equal(("Affiche 1.png", "image/png", MediaSamples.Png.Length), (first.File!.Name, first.File.MediaType, (int)first.File.Bytes));
        Assert.Equal(first.File.Sha256, again.File!.Sha256);
        Assert.Equal(
            [MediaFault.NotWhatItClaims, MediaFault.Unknown, MediaFault.TooLarge],
            [refused.Fault, unknown.Fault, heavy.Fault]);
        Assert.Equal([$"{first.File.Sha256}.png"], Directory.GetFiles(Path.Combine(folder, "medias")).Select(Path.GetFileName));
        Directory.Delete(folder, recursive: true);
    }

    private static MediaFile Named(string type, byte[] content) =>
        new("fichier", Convert.ToHexStringLower(SHA256.HashData(content)), type, content.Length);
}
