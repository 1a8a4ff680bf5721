using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Gatherings;

public sealed partial class ResultsPage(IGrainFactory grains, Refusals refusals, NavigationManager navigation)
{
    private MergedView? _merged;
    private GatheringView? _view;
    private string? _said;
    private bool _maySeeNow;

    [Parameter] public required string Gathering { get; set; }

    [Inject] private PublicAddress Address { get; set; } = default!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    /// <summary>The report that the page of this form showed; empty or null: none.</summary>
    [SupplyParameterFromForm(FormName = "figer", Name = "Seen")] private string? Seen { get; set; }

    [SupplyParameterFromForm(FormName = "porter", Name = "Most")] private int? Most { get; set; }

    private string Origin => Address.For(navigation.BaseUri);

    private IGatheringGrain Grain => grains.Gathering(new(Gathering));

    private Secret Conductor => SeatKeys.For(Http.User, new(Gathering), ScreenKind.Console) ?? default;

    public static string Path(SessionId gathering) => $"/rencontre/{gathering}/resultats";

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        _merged = await ReportKeys.See(grains, Http, new(Gathering));
        if (_merged is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Freezing and bringing act on what is now: beside the report they would act on something else than what is read.
        if (_merged.FrozenAt is null)
        {
            _view = await Grain.See(Conductor);
        }
        else
        {
            _maySeeNow = await ReportKeys.MaySeeLive(grains, Http, new(Gathering));
        }
    }

    private async Task Freeze()
    {
        // Frozen again, the link that people have by now would die, and whoever pressed here saw none, or another.
        Secret? seen = Seen is { Length: > 0 } report ? new Secret(report) : null;
        if (seen != _view?.Report)
        {
            _said = Say["Freeze.Overtaken"];
            return;
        }

        var frozen = await Grain.FreezeAfter(Conductor, seen);
        if (frozen.Refusal is not Refusal.None)
        {
            _said = refusals.Sentence(frozen.Refusal);
            return;
        }

        navigation.NavigateTo(Path(new(Gathering)));
    }

    private async Task Bring()
    {
        var outcome = await Grain.BringIdeas(Conductor, Most ?? 0);
        _said = outcome.IsAccepted
            ? Say.Brought(_merged!, await grains.Session(new(Gathering)).SeeRoom(Conductor))
            : refusals.Sentence(outcome.Refusal);
    }
}
