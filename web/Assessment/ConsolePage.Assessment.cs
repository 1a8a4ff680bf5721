using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation where people place themselves.</summary>
public sealed partial class ConsolePage
{
    [Inject]
    public required IStringLocalizer<AssessmentTexts> P { get; set; }

    // Once shown the cloud moves by five people at least: whoever comes after may be too few to be in it.
    private async Task ShowCloud(PhaseId phase)
    {
        var missing = Room.Assessment is { } seen ? seen.Voters - seen.Placed : 0;
        if (missing <= 0 || await Dialogs.Ask(
            P["Ask.Show.Title"], P.Counted("Ask.Show.Text", missing, Limits.LeastBreakdown), P["Ask.Show.Safe"], P["Ask.Show.Act"]))
        {
            await Try(() => Grains.Assessment(Session).ShowCloud(Who, phase));
        }
    }
}
