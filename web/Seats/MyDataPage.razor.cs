using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Seats;

public sealed partial class MyDataPage(IGrainFactory grains, Refusals refusals, NavigationManager navigation)
{
    private MyData? _mine;
    private ProfileChoices? _choices;
    private string? _language;
    private bool _countsVote;
    private bool _hasLeft;
    private string? _link;
    private string? _said;

    [Inject] private PublicAddress House { get; set; } = null!;

    [Parameter] public required string Session { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "change")] private string? IsChanged { get; set; }

    [SupplyParameterFromForm(FormName = "changer")] private JoinForm? Form { get; set; }

    private SessionId Where => new(Session);

    private Secret? Key => SeatKeys.For(Http.User, Where, ScreenKind.Seat);

    private bool IsOver => _mine is { } mine && OwnData.IsOver(mine);

    private bool CanChange => _choices is not null && _mine is { IsClosed: false };

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        if (Key is { } key && Ids.IsValid(Session))
        {
            await Look(key);
        }

        if (_mine is null)
        {
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        Form ??= JoinForm.Of(_mine.Name, _mine.Profile, _mine.OnWall);
    }

    private async Task Look(Secret key)
    {
        // The page may be drawn while one waits: what makes it show comes last.
        var kit = await grains.Session(Where).SeeKit(key);
        (_choices, _language, _countsVote) = (kit?.Profile, kit?.Language, kit is { Dots.IsEmpty: false });
        _mine = await OwnData.See(grains, Where, key);
    }

    private async Task Change()
    {
        if (Key is { } key && _mine is { } mine
            && await Accepted(() => grains.Seats(Where).Rename(key, mine.Seat, Form!.Name ?? ""))
            && await Accepted(() => grains.Seats(Where).ChangeProfile(key, Form!.Profile, Form.OnWall)))
        {
            navigation.NavigateTo($"/atelier/{Where}/mes-donnees?change=oui");
        }
    }

    private async Task AddDevice()
    {
        var added = Secret.New();
        if (Key is { } key && await Accepted(() => grains.Seats(Where).AddKey(key, added)))
        {
            _link = Entry.Link(House.For(Http.Request), Where, added);
            await Look(key);
        }
    }

    /// <summary>The device forgets, though a session has no seat to free any more, or does not answer.</summary>
    private async Task Leave()
    {
        if (Key is { } key)
        {
            await Goodbye.Say(Http, grains, key);
            _hasLeft = true;
        }
    }

    private async Task<bool> Accepted(Func<Task<Outcome>> command)
    {
        _said = await refusals.WhyNot(command, refusals.Sentence(Refusal.RoomIsSilent));
        if (_said is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return _said is null;
    }
}
