using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Seats;

public sealed partial class EraseMePage
{
    private MyData? _mine;
    private bool _isErased;
    private bool _isLeft;

    // Put out, whoever takes part came back as somebody else, beside dots of their own that still counted.
    private bool _goesOn;

    [Parameter] public required string Session { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    // What a silent room still keeps goes without this device.
    private bool IsDone => _isErased || _isLeft;

    private SessionId Where => new(Session);

    private Secret? Key => SeatKeys.For(Http.User, Where, ScreenKind.Seat);

    private string Heading => D[_isErased ? "ErasedHeading" : _isLeft ? "EraseLeftHeading" : "EraseHeading"];

    private string Lead => D[(_isErased, _isLeft, _goesOn) switch
    {
        (true, _, true) => "ErasedStays",
        (true, _, false) => "ErasedLead",
        (_, true, true) => "EraseLeftStays",
        (_, true, false) => "EraseLeft",
        _ => "EraseLead",
    }];

    private string? Silence => MyDataList.Silence(_mine!, D);

    private string Written => _mine!.Words.Length switch
    {
        0 => D[Silence is null ? "GoesNoWords" : "NoneHeard"],
        1 => D["GoesOneWords"],
        var many => D["GoesWords", many],
    };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        if (Key is { } key && Ids.IsValid(Session) && await OwnData.See(Grains, Where, key) is { } mine)
        {
            // The page may be drawn while one waits: what makes it show comes last.
            _goesOn = await OwnData.GoesOn(Grains, Where, key, mine);
            _mine = mine;
        }
        else
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Leaving comes after: a workshop that is over has no more seats to free, and that is no reason to refuse.</summary>
    private async Task Erase()
    {
        if (Key is not { } key)
        {
            return;
        }

        var outcome = await OwnData.Erase(Grains, Where, key);
        (_isErased, _isLeft) = (outcome.IsAccepted, outcome.Refusal is Refusal.RoomIsSilent);
        if (IsDone && !_goesOn)
        {
            await Goodbye.Say(Http, Grains, key);
        }
    }
}
