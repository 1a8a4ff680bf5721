using FilageFuturs.Web.Hosting;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// The files of authors' artefacts, each named by its SHA-256 and its ending. Nothing is listed, nothing else is served.
/// </summary>
internal sealed partial class MediaShelf(IMediaStore medias)
{
    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    private static readonly ImmutableDictionary<string, string> Types =
        MediaTypes.Endings.ToImmutableDictionary(type => type.Value, type => type.Key);

    public async Task<IResult> Send(HttpContext context, string file)
    {
        if (!IsName(file)
            || !Types.TryGetValue(file[(file.IndexOf('.', StringComparison.Ordinal) + 1)..], out var type)
            || await medias.Open(file) is not { } content)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = $"public, max-age={(int)OneYear.TotalSeconds}, immutable";
        return Results.File(content, type, entityTag: new EntityTagHeaderValue($"\"{file}\""), enableRangeProcessing: true);
    }

    /// <summary>As a file is kept: by its content.</summary>
    public static bool IsName(string file) => Kept().IsMatch(file);

    [GeneratedRegex(@"\A[0-9a-f]{64}\.[a-z0-9]{3,4}\z")]
    private static partial Regex Kept();
}

internal static class MediaHosting
{
    public static void AddMedia(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        _ = ClusterRoles.IsShared(builder.Configuration)
            ? services.AddSingleton<IMediaStore, SharedMedia>()
            : services.AddSingleton<IMediaStore, FolderMedia>();
        services.AddSingleton<MediaShelf>();
        services.AddSingleton<MediaArrivals>();
    }

    public static void MapMedia(this WebApplication app) =>
        app.MapGet($"{MediaAddress.Root}/{{file}}", (HttpContext context, MediaShelf shelf, string file) => shelf.Send(context, file));
}
