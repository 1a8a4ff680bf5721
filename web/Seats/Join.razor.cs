using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace FilageFuturs.Web.Seats;

public sealed partial class Join(IGrainFactory grains, Refusals refusals, NavigationManager navigation)
{
    /// <summary>In the address of whoever a link or a code has just led here.</summary>
    public const string Came = "venu";

    private DoorView? _door;
    private DoorPass? _pass;
    private string? _said;
    private bool _hasSeat;

    [Parameter] public required string Session { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "rejoindre")] private JoinForm? Form { get; set; }

    // What opened the door stayed in another browser, or this one keeps nothing. Said of any door, so that it hints at none.
    private bool LosesItsKeys => _pass is null && !_hasSeat && Http.Request.Query.ContainsKey(Came);

    private SessionId Where => new(Session);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        _pass = DoorPass.Of(Http, Where);
        var seat = SeatKeys.For(Http.User, Where, ScreenKind.Seat);
        _hasSeat = seat is not null;
        if (_pass is not null && Ids.IsValid(Session))
        {
            _door = await Door(_pass);
        }
        else if (seat is { } key && await grains.Session(Where).SeeMine(key) is { Removal: Refusal.None } mine)
        {
            // Pressed once more, or one came back to the form: the pass was used, and the place is theirs.
            navigation.NavigateTo(Entry.PlaceOf(Where, mine));
            return;
        }

        if (_door?.State is null or DoorState.Unknown)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            Http.Items[Came] = LosesItsKeys;
        }
    }

    private async Task Send()
    {
        if (_pass is null || _door?.State is not DoorState.Open)
        {
            return;
        }

        var outcome = await grains.Seats(Where).Join(new(
            _pass.Proof, _pass.Seat, _pass.Token, Form!.Name ?? "", Form.Profile, Form.OnWall));
        if (outcome.Refusal is Refusal.None or Refusal.WaitingForAdmission)
        {
            await SitDown(_pass.Token);
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _said = refusals.Sentence(outcome.Refusal);
        _door = await Door(_pass);
    }

    // Renewed since it was opened, the link or the code of a room is none: it leads to that room through the common one no more.
    private async Task<DoorView?> Door(DoorPass pass) =>
        pass.Room is { Proof: { } proof } own && (await grains.Session(own.Room).SeeDoor(proof)).State is DoorState.Unknown
            ? null
            : await grains.Session(Where).SeeDoor(pass.Proof);

    private async Task SitDown(Secret token)
    {
        SeatCookies.Keep(Http, Where, ScreenKind.Seat, token);
        DoorPass.Forget(Http, Where);
        // Where people do not choose, who came by a room's own door is placed as anybody else is.
        if (_door?.Gathering is not null
            && (_pass?.Room is not { } own
                || (await grains.Gathering(Where).Choose(token, own.Room)).Refusal is Refusal.RoomsAreAssigned))
        {
            await grains.Gathering(Where).Arrive(token);
        }

        navigation.NavigateTo(Entry.PlaceOf(Where, await grains.Session(Where).SeeMine(token)));
    }
}
