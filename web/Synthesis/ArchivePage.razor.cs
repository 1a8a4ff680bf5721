using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Synthesis;

public sealed partial class ArchivePage(IGrainFactory grains)
{
    private ArchiveView? _archive;
    private bool _facilitates;

    [Parameter]
    public required string Session { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var session = new SessionId(Session);
        _archive = await ArchiveKeys.See(grains, Http.User, session);
        if (_archive is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Http.Response.Headers.CacheControl = "no-store";
        foreach (var key in ArchiveKeys.For(Http.User, session))
        {
            _facilitates |= (await grains.Session(session).Identify(key)).Facilitates;
        }
    }
}
