using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

public sealed partial class ComparisonPage(IGrainFactory grains, IServiceProvider services)
{
    private const string Draft = "brouillon";
    private const string Parent = "origine";

    private KitLine? _line;
    private ImmutableArray<Side> _sides = [];
    private Side? _from;
    private Side? _to;
    private ImmutableArray<KitDifference> _differences = [];

    [Parameter] public string KitName { get; set; } = "";

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "de")] private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "a")] private string? To { get; set; }

    private string Lead => _from is { } from && _to is { } to ? T["CompareLead", from.Said, to.Said] : T["NothingToCompare"];

    private ImmutableArray<(string, string)> Choices => [.. _sides.Select(side => (side.Key, side.Label))];

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        var asking = await services.GetRequiredService<KitOwner>().Of(Http.User);
        if (KitNames.IsOne(KitName))
        {
            (asking, _line) = await KitOwner.Seen(grains.Kit(KitName), asking);
        }

        if (_line is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        _sides = [.. await Sides(_line, asking)];
        if (_sides.Length > 1)
        {
            (_from, _to) = (Find(From) ?? _sides[0], Find(To) ?? _sides[^1]);
            var form = await services.GetRequiredService<KitForms>().Form();
            var words = new KitWords(services.GetRequiredService<IStringLocalizer<KitFormTexts>>());
            _differences = KitDifferences.Between((await _from.Text())!, (await _to.Text())!, form, words);
        }
    }

    private Side? Find(string? key) => _sides.FirstOrDefault(side => side.Key == key);

    // The kit it comes from, then its own versions as they came, then what is being written.
    private async Task<List<Side>> Sides(KitLine line, string? asking)
    {
        var sides = new List<Side>();
        if (line.Ancestors is [var parent, ..] && await Whole(parent) is { } from)
        {
            sides.Add(Of(Parent, from.Id, from.Title, from.Version));
        }

        foreach (var version in (await grains.Kit(line.Id).SeeVersions()).Reverse())
        {
            sides.Add(Of($"{version.Number}", line.Id, line.Title, version.Number));
        }

        if (line is { IsOwn: true, IsAhead: true } && asking is not null && await grains.KitDraft(line.Id).See(asking) is { } draft)
        {
            sides.Add(new(Draft, T["CompareDraft"], T["CompareTheDraft"], () => Task.FromResult<string?>(draft.Json)));
        }

        return sides;
    }

    // Version first: where a list is cut, those of one kit would all read the same.
    private Side Of(string key, string kit, string title, int version) => new(
        key, T["CompareVersion", title, version], T["CompareTheVersion", title, version], () => grains.Kit(kit).SeeFile(version));

    // The very version it comes from, or else the newest that is here.
    private async Task<Kit?> Whole(KitAncestor parent) =>
        await grains.Kit(parent.Id).SeeLine(null) is null ? null
        : await grains.Kit(parent.Id).SeeVersion(parent.Version) ?? await grains.Kit(parent.Id).SeeVersion(0);

    private sealed record Side(string Key, string Label, string Said, Func<Task<string?>> Text);
}
