using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

/// <summary>What leaves the library as a file, and the files that authors put into their kits.</summary>
internal static class KitDoors
{
    /// <summary>A whole kit and the form around it; a single film is smaller.</summary>
    public const long LargestForm = KitParcel.Bytes + (1 << 20);

    /// <summary>Among the items of a request: there was no room for one more kit on its way out.</summary>
    public const string Full = "kits-leaving";

    private const string Zip = "application/zip";

    public static void MapKits(this WebApplication app)
    {
        app.MapGet("/kits/{kit}/kit.zip", Send).RequireRateLimiting(RateLimits.Parcels);
        app.MapPost("/kits/medias", Keep)
            .RequireRateLimiting(RateLimits.Accounts)
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> Send(
        HttpContext context, IGrainFactory grains, KitOwner owner, KitParcels parcels, string kit, int version = 0)
    {
        if (!KitNames.IsOne(kit)
            || (await KitOwner.Seen(grains.Kit(kit), await owner.Of(context.User))).Line is not { } line
            || await parcels.Export(kit, version, context.RequestAborted) is not { IsKnown: true } departure)
        {
            return Results.NotFound();
        }

        if (departure.File is not { } parcel)
        {
            context.Items[Full] = true;
            context.SayAway(ParcelFiles.Patience);
            return Results.Empty;
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(parcel, Zip, $"{kit}-v{(version is 0 ? line.Version : version)}.zip");
    }

    // « fichier » in a form; answers the file as the kit names it, or the reason why not.
    private static async Task<IResult> Keep(
        HttpContext context, KitOwner owner, MediaArrivals medias, IStringLocalizer<LibraryTexts> texts)
    {
        if (await owner.Of(context.User) is null)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = await context.Request.ReadFormAsync();
        if (form.Files["fichier"] is not { } file)
        {
            return Results.BadRequest();
        }

        var arrival = file.Length > MediaKinds.Film
            ? new MediaArrival(null, MediaFault.TooLarge)
            : await medias.Keep(file.FileName, await file.Read());
        return arrival.File is { } kept
            ? Results.Json(kept)
            : Results.Json(new { reason = texts[$"Media.{arrival.Fault}"].Value }, statusCode: StatusCodes.Status422UnprocessableEntity);
    }
}
