using System.Globalization;
using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Observatory;

public sealed partial class ObservatoryPage
{
    private static readonly (string File, string Name)[] Files =
        [("votes.csv", "Take.Votes"), ("fears.csv", "Take.Fears"), ("preserved.csv", "Take.Preserved")];

    private Sightings? _sightings;
    private Observation? _seen;
    private Organisation? _organisation;
    private string? _language;
    private bool _isSignedIn;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private Members Members { get; set; } = null!;

    [Inject] private Observing Observing { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-store";
        var member = await Members.Of(Http.User);
        _isSignedIn = member is not null;
        _sightings = await Observing.For(Http.User);
        if (member is null || _sightings is null)
        {
            return;
        }

        _organisation = await Members.OrganisationOf(member);
        _seen = Observation.Of(_sightings, ObservatoryQuery.Of(Http.Request.Query));
        // Said only where it differs from the page's.
        _language = _seen?.Kit.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : _seen?.Kit.Language;
    }
}
