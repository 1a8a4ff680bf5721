using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Kits;

public sealed partial class KitPage(
    IGrainFactory grains, Refusals refusals, NavigationManager navigation, IServiceProvider services)
{
    private KitLine? _line;
    private Kit? _kit;
    private ImmutableArray<KitVersion> _versions = [];
    private ImmutableHashSet<string> _known = [];
    private string? _owner;
    private string? _holder;
    private string? _said;
    private bool _isRefused;

    [Parameter] public string KitName { get; set; } = "";

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    /// <summary>0 for the newest.</summary>
    [SupplyParameterFromQuery(Name = "version")] private int Version { get; set; }

    /// <summary>It just came from a file.</summary>
    [SupplyParameterFromQuery(Name = "venu")] private string? Came { get; set; }

    [SupplyParameterFromForm(FormName = "dupliquer")] private Copy? Form { get; set; }

    [SupplyParameterFromForm(FormName = "retirer", Name = "retirer")] private string? Withdrawing { get; set; }

    private string Draft => _holder is KitOwner.House ? "UnpublishedHere" : "Unpublished";

    private string WithdrawnSaid => _line is { Version: 0 } ? "WithdrawnDraftSaid" : "WithdrawnSaid";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        _owner = await services.GetRequiredService<KitOwner>().Of(Http.User);
        if (KitNames.IsOne(KitName))
        {
            (_holder, _line) = await KitOwner.Seen(grains.Kit(KitName), _owner);
        }

        if (_line is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The page may be drawn from here on, before the rest has come.
        Form ??= new() { Id = ChangeId.New().Value, Title = Short(T["CopyOf", _line.Title]) };
        _kit = await grains.Kit(KitName).SeeVersion(Version);
        _versions = await grains.Kit(KitName).SeeVersions();
        _known = await Known();
        _said = Came is not null ? T["Import.Came", _line.Title].Value
            : _kit is { } kit && kit.Version < _line.Version ? T["Old", kit.Version, _line.Version].Value
            : null;
    }

    // Of the kits it comes from, those that stand on this shelf too.
    private async Task<ImmutableHashSet<string>> Known()
    {
        var seen = await Task.WhenAll(_line!.Ancestors.Select(one => KitOwner.Seen(grains.Kit(one.Id), _owner)));
        return [.. seen.Select(one => one.Line).OfType<KitLine>().Select(line => line.Id)];
    }

    private async Task Duplicate()
    {
        if (_owner is null || _line is null || Form is not { Id: { } id } || !Ids.IsValid(id))
        {
            return;
        }

        var title = Form.Title?.Trim() ?? "";
        var copy = KitNames.New(title, id);
        var begun = await grains.KitDraft(copy).Begin(_owner, new(new(id), title, _line.Language, KitName, Version));
        Go(begun, $"/kits/{copy}/ecrire");
    }

    private async Task Withdraw()
    {
        if (_holder is not null && Withdrawing is not null)
        {
            var done = await grains.KitDraft(KitName).Withdraw(_holder, Withdrawing is "oui");
            services.GetRequiredService<KitShelf>().Forget(KitName);
            Go(done, $"/kits/{KitName}");
        }
    }

    private void Go(Outcome outcome, string where)
    {
        if (outcome.IsAccepted)
        {
            navigation.NavigateTo(where);
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (_said, _isRefused) = (refusals.Sentence(outcome.Refusal), true);
    }

    private static string Short(string title) => title.Length <= Limits.TitleLength ? title : title[..Limits.TitleLength].TrimEnd();

    private sealed class Copy
    {
        public string? Id { get; set; }

        public string? Title { get; set; }
    }
}
