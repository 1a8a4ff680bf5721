using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Seats;

public sealed partial class MyDataPage(IGrainFactory grains, Refusals refusals, IConfiguration settings)
{
    private MyData? _mine;
    private ProfileChoices? _choices;
    private Farewell.Way? _ending;
    private string? _link;
    private string? _said;

    [Parameter] public required string Session { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private SessionId Where => new(Session);

    private Secret? Key => SeatKeys.For(Http.User, Where, ScreenKind.Seat);

    protected override async Task OnInitializedAsync()
    {
        if (Key is { } key)
        {
            _mine = await grains.Seats(Where).SeeMyData(key);
            _choices = (await grains.Session(Where).SeeKit(key))?.Profile;
        }

        if (_mine is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task AddDevice()
    {
        var added = Secret.New();
        if (Key is { } key && Accepted(await grains.Seats(Where).AddKey(key, added)))
        {
            _link = Entry.Link(new Hosting.PublicAddress(settings).For(Http.Request), Where, added);
        }
    }

    private async Task Leave()
    {
        if (Key is { } key && Accepted(await grains.Seats(Where).Leave(key)))
        {
            End(Farewell.Way.Left);
        }
    }

    private async Task Erase()
    {
        if (Key is { } key && Accepted(await grains.Seats(Where).EraseMe(key)))
        {
            End(Farewell.Way.Erased);
        }
    }

    private void End(Farewell.Way way)
    {
        SeatCookies.Forget(Http, Where, ScreenKind.Seat);
        DoorPass.Forget(Http, Where);
        _ending = way;
    }

    private bool Accepted(Outcome outcome)
    {
        _said = outcome.IsAccepted ? null : refusals.Sentence(outcome.Refusal);
        return outcome.IsAccepted;
    }
}
