using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Kits;

public sealed partial class KitImportPage(Refusals refusals, NavigationManager navigation, IServiceProvider services)
{
    private const int Shown = 12;

    private KitArrival? _arrival;
    private string? _owner;
    private bool _lacksFile;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    /// <summary>Where and why, and in which language; null is the page's.</summary>
    private ImmutableArray<(string Place, string Reason, string? Language)> Faults => _arrival switch
    {
        null => _lacksFile ? [("", T["Import.NoFile"], null)] : [],
        { Parcel: { } parcel } => [(parcel.Place.Length is 0 ? T["Import.Whole"] : parcel.Place, T[$"Parcel.{parcel.Refusal}"], null)],
        { Media: { } media } => [(media.Name, T[$"Media.{media.Fault}"], null)],
        { Faults.IsEmpty: false } kit => [.. kit.Faults.Select(Placed)],
        { Refusal: not Refusal.None } refused => [("", refusals.Sentence(refused.Refusal), null)],
        _ => [],
    };

    protected override async Task OnInitializedAsync()
    {
        _owner = await services.GetRequiredService<KitOwner>().Of(Http.User);
        if (_owner is null)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private async Task Send()
    {
        if (_owner is null)
        {
            return;
        }

        var form = await Http.Request.ReadFormAsync();
        var (id, under) = (form["geste"].ToString(), form["sous"].ToString());
        var file = form.Files["fichier"];
        if (file is { Length: > KitParcel.Bytes })
        {
            _arrival = new() { Parcel = new("", ParcelRefusal.TooLarge) };
        }
        else if (Ids.IsValid(id) && file is { Length: > 0 })
        {
            await using var content = file.OpenReadStream();
            _arrival = await services.GetRequiredService<KitParcels>()
                .Import(_owner, new(id), content, KitNames.IsOne(under) ? under : null);
        }
        else
        {
            _lacksFile = true;
        }

        if (_arrival?.Kit is { } kit)
        {
            navigation.NavigateTo($"/kits/{kit}?venu=1");
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    private (string Place, string Reason, string? Language) Placed(KitFault fault)
    {
        var (sentence, language) = Words.Said(fault);
        return (Place(fault), sentence, language);
    }

    private string Place(KitFault fault)
    {
        var place = fault.Path.Length is 0 ? KitParcel.Sheet : fault.Path;
        return fault.Line is { } line ? $"{place}, {T["Import.Line", line]}" : place;
    }
}
