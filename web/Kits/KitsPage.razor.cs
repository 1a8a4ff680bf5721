using System.Globalization;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Kits;

public sealed partial class KitsPage(
    IGrainFactory grains, Refusals refusals, NavigationManager navigation, IServiceProvider services)
{
    /// <summary>Fewer kits are read faster than searched.</summary>
    private const int WorthSearching = 11;

    private const int ShownAtFirst = 14;

    private ImmutableArray<KitLine> _all = [];
    private ImmutableArray<KitLine> _found = [];
    private string? _owner;
    private string? _said;
    private bool _isRefused;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "langue")] private string? Language { get; set; }

    [SupplyParameterFromQuery(Name = "origine")] private string? Source { get; set; }

    [SupplyParameterFromQuery(Name = "tous")] private string? All { get; set; }

    [SupplyParameterFromForm(FormName = "commencer")] private NewKit? Form { get; set; }

    // What is withdrawn has left the shelf: it is there for whoever looks for it, or for everything.
    private ImmutableArray<KitLine> Shown => All is null
        ? [.. _found.Where(line => !line.IsWithdrawn || !Query.IsEmpty).Take(ShownAtFirst)]
        : _found;

    private KitQuery Query => KitQuery.Of(Text, Language, Source);

    private ImmutableArray<(string, string)> Languages =>
        [.. _all.Select(line => line.Language).Distinct().Order(StringComparer.Ordinal).Select(one => (one, KitLanguage.Named(T, one)))];

    private ImmutableArray<(string, string)> Sources =>
        [.. _all.Select(line => line.Source).Distinct().Order().Select(one => ($"{one}", T[$"Source.{one}"].Value))];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";

        // The name is the kit's: sending the form twice begins one.
        Form ??= new() { Id = ChangeId.New().Value, Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName };
        _owner = await services.GetRequiredService<KitOwner>().Of(Http.User);
        _all = await services.GetRequiredService<KitShelf>().Library(_owner);
        _found = Query.In(_all);
    }

    private async Task Begin()
    {
        if (_owner is null || Form is not { Id: { } id } || !Ids.IsValid(id))
        {
            return;
        }

        var title = Form.Title?.Trim() ?? "";
        var kit = KitNames.New(title, id);
        var begun = await grains.KitDraft(kit).Begin(_owner, new(new(id), title, Form.Language is "en" ? "en" : "fr", null, 0));
        if (begun.IsAccepted)
        {
            navigation.NavigateTo($"/kits/{kit}/ecrire");
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (_said, _isRefused) = (refusals.Sentence(begun.Refusal), true);
    }

    private sealed class NewKit
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? Language { get; set; }
    }
}
