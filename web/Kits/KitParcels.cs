using FilageFuturs.Web.Artefacts;

namespace FilageFuturs.Web.Kits;

/// <summary>Kits that leave as one file and come back: everything is checked before anything is kept.</summary>
internal sealed class KitParcels(IGrainFactory grains, MediaArrivals arrivals, IMediaStore medias, KitShelf shelf)
{
    private const int AtOnce = 2;

    private static readonly FileStreamOptions Passing = new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
    };

    // Of the machine, whose processor and disk they take.
    private static readonly SemaphoreSlim Making = new(AtOnce);

    /// <summary>A file that goes when it is closed: films would not fit into memory. Null when there is no such version.</summary>
    /// <param name="gone">Whoever asked does not wait for their turn any more.</param>
    public async Task<Stream?> Export(string kit, int version, CancellationToken gone = default)
    {
        await Making.WaitAsync(gone);
        try
        {
            return await Make(kit, version);
        }
        finally
        {
            Making.Release();
        }
    }

    /// <param name="kit">The id under which it comes; null for its own.</param>
    public async Task<KitArrival> Import(string owner, ChangeId id, Stream file, string? kit)
    {
        var (parcel, fault) = await KitParcel.Read(file);
        if (parcel is null)
        {
            return new() { Parcel = fault };
        }

        var read = await grains.Kit(KnownKits.QuelsFuturs).Read(parcel.Json);
        if (read.Kit is not { } whole)
        {
            return new() { Faults = read.Faults };
        }

        var arrival = Check(whole, parcel);
        return arrival.IsRefused ? arrival : await Keep(owner, id, parcel, whole, kit ?? whole.Id);
    }

    private async Task<Stream?> Make(string kit, int version)
    {
        if (await grains.Kit(kit).SeeVersion(version) is not { } whole || await grains.Kit(kit).SeeFile(version) is not { } json)
        {
            return null;
        }

        var parcel = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Passing);
        try
        {
            await KitParcel.Write(parcel, json, MediaFiles.Of(whole).Select(MediaAddress.NameOf), medias.Open);
            parcel.Position = 0;
            return parcel;
        }
        catch
        {
            await parcel.DisposeAsync();
            throw;
        }
    }

    private async Task<KitArrival> Keep(string owner, ChangeId id, KitParcel parcel, Kit whole, string kit)
    {
        if (await IsTaken(owner, kit))
        {
            return Elsewhere(whole);
        }

        var files = MediaFiles.Of(whole).DistinctBy(one => one.Sha256).Select(one => (one, parcel.Find(one)!));
        if (await arrivals.Store([.. files]) is not { } stored)
        {
            return new() { Media = (whole.Title, MediaFault.NoRoom) };
        }

        var brought = await grains.KitDraft(kit).Bring(owner, id, parcel.Json);
        if (!brought.IsAccepted)
        {
            await arrivals.TakeBack(stored);
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

/// <summary>What became of a parcel: the kit it is now, a name to bring it under, or why it is refused.</summary>
public sealed record KitArrival
{
    public string? Kit { get; init; }

    public string? Title { get; init; }

    /// <summary>Its own name is held here: it may come in under this one, its lineage kept.</summary>
    public string? Proposed { get; init; }

    public ParcelFault? Parcel { get; init; }

    /// <summary>Which file; the kit itself when there is no room for its files.</summary>
    public (string Name, MediaFault Fault)? Media { get; init; }

    public ImmutableArray<KitFault> Faults { get; init; } = [];

    public Refusal Refusal { get; init; }

    public bool IsRefused => Parcel is not null || Media is not null || !Faults.IsEmpty || Refusal is not Refusal.None;
}
