using System.Text.RegularExpressions;
using FilageFuturs.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// The files of authors' artefacts: the operator puts them in the folder « medias » of the data, each named by its
/// SHA-256 and its ending. Nothing is listed, nothing else is served.
/// </summary>
internal sealed partial class MediaShelf(DataFolder data)
{
    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    private static readonly ImmutableDictionary<string, string> Types =
        MediaTypes.Endings.ToImmutableDictionary(type => type.Value, type => type.Key);

    private readonly string _folder = data.Private("medias");

    public IResult Send(HttpContext context, string file)
    {
        if (!Kept().IsMatch(file) || !Types.TryGetValue(file[(file.IndexOf('.', StringComparison.Ordinal) + 1)..], out var type))
        {
            return Results.NotFound();
        }

        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = $"public, max-age={(int)OneYear.TotalSeconds}, immutable";
        return Results.File(path, type, entityTag: new EntityTagHeaderValue($"\"{file}\""), enableRangeProcessing: true);
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\.[a-z0-9]{3,4}\z")]
    private static partial Regex Kept();
}

internal static class MediaHosting
{
    public static void MapMedia(this WebApplication app) =>
        app.MapGet($"{MediaAddress.Root}/{{file}}", (HttpContext context, MediaShelf shelf, string file) => shelf.Send(context, file));
}
