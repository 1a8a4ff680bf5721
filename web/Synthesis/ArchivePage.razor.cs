using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Synthesis;

public sealed partial class ArchivePage(IGrainFactory grains)
{
    private ArchiveView? _archive;
    private ImmutableArray<IdeaView> _kept = [];
    private bool _facilitates;

    [Parameter]
    public required string Session { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Together
    {
        get
        {
            var held = _archive!.Phases.Aggregate(TimeSpan.Zero, (sum, line) => sum + (line.Held ?? TimeSpan.Zero));
            return held.TotalHours < 1
                ? T["Minutes", (int)Math.Round(held.TotalMinutes)]
                : T["Hours", (int)held.TotalHours, held.Minutes];
        }
    }

    private int Written => _archive!.Groups.SelectMany(group => group.Boards).SelectMany(board => board.Cells)
        .Sum(cell => cell.Notes.Length) + _archive.Ideas.Ideas.Length;

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
        _kept = [.. _archive.Ideas.Ideas.Where(idea => idea.Text is not null)];
        foreach (var key in ArchiveKeys.For(Http.User, session))
        {
            _facilitates |= (await grains.Session(session).Identify(key)).Facilitates;
        }
    }
}
