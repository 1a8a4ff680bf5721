using System.Globalization;
using System.Security.Claims;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Kits;
using Microsoft.Extensions.Caching.Memory;

namespace FilageFuturs.Web.Sessions;

/// <summary>The kits a workshop may open with, as the landing page and the opening form show them.</summary>
internal sealed class KitShelf(IGrainFactory grains, IMemoryCache cache, HouseSettings settings, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private const string English = "quels-futurs-en";
    private const string EnglishCircuit = "circuit-artefacts-en";
    private const string EnglishCoConstruction = "co-construction-en";
    private const string EnglishNeeds = "besoins-et-questions-en";

    private static bool ReadsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static string[] Ours =>
    [
        KnownKits.QuelsFuturs, English, ReadsEnglish ? EnglishCircuit : KnownKits.Circuit, KnownKits.CoConstruction, EnglishCoConstruction,
        ReadsEnglish ? EnglishNeeds : KnownKits.NeedsAndQuestions,
    ];

    /// <summary>Ours, those named by the setting « Kits:Offered », then those published here; only the ones that a silo knows.</summary>
    /// <param name="asked">One more, named by whoever comes from its sheet.</param>
    public async Task<ImmutableArray<Kit>> Offered(string? asked = null)
    {
        var names = Ours.Concat(settings.Kits.Offered);
        var lines = await Commons();
        var published = lines.Where(line => line.Source is KitSource.Here).Select(line => line.Id);
        var kits = await Task.WhenAll(names.Concat(published).Append(asked ?? KnownKits.QuelsFuturs).Distinct().Select(Find));
        return [.. kits.OfType<Kit>()];
    }

    /// <summary>Every kit that the library shows to an owner, or to whoever writes none.</summary>
    public async Task<ImmutableArray<KitLine>> Library(string? owner)
    {
        var names = await grains.KitRegister().See();
        var seen = await Task.WhenAll(names.Select(name => KitOwner.Seen(grains.Kit(name), owner)));
        return [.. seen.Select(one => one.Line).OfType<KitLine>()];
    }

    /// <summary>Called once something of a kit changed: the next reading asks again.</summary>
    public void Forget(string id)
    {
        cache.Remove(id);
        cache.Remove(typeof(KitLine));
    }

    /// <summary>The workshop of Filage in the reader's language, else in French.</summary>
    public async Task<Kit?> Own() =>
        (ReadsEnglish ? await Find(English) : null)
        ?? await Find(KnownKits.QuelsFuturs);

    /// <summary>The six objects in the reader's language, or those of another kit of the library.</summary>
    /// <param name="version">Of that kit, for a person who sees it; 0 for the one on offer.</param>
    public Task<Kit?> OfObjects(string? other, int version, KitOwner owner, ClaimsPrincipal person) =>
        other is { } kit && version > 0 && KitNames.IsOne(kit)
            ? owner.Read(person, grains.Kit(kit), version)
            : Find(other ?? (ReadsEnglish ? EnglishCircuit : KnownKits.Circuit));

    private async Task<ImmutableArray<KitLine>> Commons() => await cache.GetOrCreateAsync(typeof(KitLine), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        return Library(null);
    });

    /// <summary>Null for what is no kit's name: whoever asks for it wakes nothing.</summary>
    public async Task<Kit?> Find(string id) => !KitNames.IsOne(id) ? null : await cache.GetOrCreateAsync(id, async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Fresh;
        // The landing page of a house that opens early may be the first to ask.
        await life.Started(CancellationToken.None);
        return await grains.Kit(id).See();
    });
}
