using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.Web.Kits;

/// <summary>Kits that leave as one file and come back: everything is checked before anything is kept.</summary>
internal sealed class KitParcels(
    IGrainFactory grains, MediaArrivals arrivals, IMediaStore medias, KitShelf shelf, ParcelFiles files)
{
    /// <param name="version">0 for the newest.</param>
    /// <param name="gone">Whoever asked does not wait for their turn any more.</param>
    public async Task<KitDeparture> Export(string kit, int version, CancellationToken gone = default)
    {
        if (await grains.Kit(kit).SeeVersion(version) is not { } whole)
        {
            return new(IsKnown: false, null);
        }

        var (exact, named) = (whole.Version, MediaFiles.Of(whole).Select(MediaAddress.NameOf).ToList());
        return new(IsKnown: true, await files.Open($"{kit}/{exact}", Write, gone));

        async Task Write(Stream parcel) =>
            await KitParcel.Write(parcel, (await grains.Kit(kit).SeeFile(exact))!, named, medias.Open);
    }

    /// <param name="kit">The id under which it comes; null for its own.</param>
    public async Task<KitArrival> Import(string owner, ChangeId id, Stream file, string? kit)
    {
        var (parcel, fault) = await KitParcel.Read(file);
        if (parcel is null)
        {
            return new() { Parcel = fault };
        }

        // A grain of its own reads it: whoever opens a workshop waits for the one of its kit.
        var read = await grains.Kit($"{Guid.NewGuid():N}").Read(parcel.Json);
        if (read.Kit is not { } whole)
        {
            return new() { Faults = read.Faults };
        }

        var arrival = Check(whole, parcel);
        return arrival.IsRefused ? arrival : await Keep(owner, id, parcel, whole, kit ?? whole.Id);
    }

    private async Task<KitArrival> Keep(string owner, ChangeId id, KitParcel parcel, Kit whole, string kit)
    {
        if (await IsTaken(owner, kit))
        {
            return Elsewhere(whole);
        }

        var files = MediaFiles.Of(whole).DistinctBy(one => one.Sha256).Select(one => (one, parcel.Find(one)!));
        var stored = await arrivals.Store([.. files]);
        if (stored.Fault is not MediaFault.None)
        {
            return new() { Media = (whole.Title, stored.Fault) };
        }

        var brought = await grains.KitDraft(kit).Bring(owner, id, parcel.Json);
        if (!brought.IsAccepted)
        {
            await arrivals.TakeBack(stored.Added);
            return brought.Refusal is Refusal.KitIsTaken ? Elsewhere(whole) : new() { Refusal = brought.Refusal };
        }

        shelf.Forget(kit);
        return new() { Kit = kit, Title = whole.Title };
    }

    // One's own kit answers by itself: sent twice, the same form brings one kit.
    private async Task<bool> IsTaken(string owner, string kit) => KitNames.IsReserved(kit)
        || ((await grains.KitRegister().See()).Contains(kit) && await grains.KitDraft(kit).See(owner) is null);

    private static KitArrival Elsewhere(Kit whole) => new() { Proposed = KitNames.New(whole.Title), Title = whole.Title };

    private static KitArrival Check(Kit kit, KitParcel parcel)
    {
        var named = MediaFiles.Of(kit);
        foreach (var file in named)
        {
            if (parcel.Find(file) is not { } content)
            {
                return new() { Parcel = new(KitParcel.NameOf(file), ParcelRefusal.MediaLacks) };
            }

            if (MediaArrivals.FaultOf(file, content) is not MediaFault.None and var fault)
            {
                return new() { Media = (file.Name, fault) };
            }
        }

        return parcel.Files.Except(named.Select(KitParcel.NameOf)).FirstOrDefault() is { } unnamed
            ? new() { Parcel = new(unnamed, ParcelRefusal.MediaUnnamed) }
            : new();
    }
}

/// <param name="IsKnown">There is such a version.</param>
/// <param name="File">Null when too many others are leaving; let go of when it has left.</param>
internal readonly record struct KitDeparture(bool IsKnown, Stream? File);

/// <summary>What became of a parcel: the kit it is now, a name to bring it under, or why it is refused.</summary>
public sealed record KitArrival
{
    public string? Kit { get; init; }

    public string? Title { get; init; }

    /// <summary>Its own name is held here: it may come in under this one, its lineage kept.</summary>
    public string? Proposed { get; init; }

    public ParcelFault? Parcel { get; init; }

    /// <summary>Which file; the kit itself when none of its files could be kept.</summary>
    public (string Name, MediaFault Fault)? Media { get; init; }

    public ImmutableArray<KitFault> Faults { get; init; } = [];

    public Refusal Refusal { get; init; }

    public bool IsRefused => Parcel is not null || Media is not null || !Faults.IsEmpty || Refusal is not Refusal.None;
}
