using FilageFuturs.Web.Seats;
using MudBlazor;

namespace FilageFuturs.Web.Replay;

/// <summary>The link of this instant: the one that opens for others where it is known, else this browser's own, and that is said.</summary>
public sealed partial class ReplayPage
{
    private ReplaySharing? _sharing;
    private bool _isForOneself;

    private Secret? LinkForOthers => _kind is ScreenKind.Replay ? _who : _sharing?.Link;

    private string LinkHere
    {
        get
        {
            var query = ReplayPlace.For(_head, _cursor).Query;
            var origin = Origin.For(Navigation.BaseUri);
            return LinkForOthers is { } link ? Entry.Link(origin, Session, link) + query : $"{origin}/rejeu/{Session}{query}";
        }
    }

    private async Task SeeSharing()
    {
        if (_kind is ScreenKind.Console)
        {
            _sharing = await Record.SeeSharing(_who);
        }
    }

    private async Task CopyLink()
    {
        var isCopied = await _script!.Ask<bool>("copy", LinkHere);
        _isForOneself = isCopied && LinkForOthers is null && _kind is ScreenKind.Console;
        if (_isForOneself)
        {
            await Announcer.Say(T["Copied.Here"]);
        }
        else
        {
            Snackbar.Add(T[!isCopied ? "NotCopied" : LinkForOthers is null ? "Copied.There" : "Copied"], Severity.Normal);
        }

        // Shared or taken back meanwhile: the next press knows.
        await Trying(SeeSharing);
    }
}
