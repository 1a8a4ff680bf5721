using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

public sealed partial class OpenPage(IGrainFactory grains, Refusals refusals, NavigationManager navigation)
{
    private ImmutableArray<Kit> _kits = [];
    private Kit? _kit;
    private string? _said;
    private string? _wrong;
    private bool _isLetIn;

    [Inject] private Adoptions Adoptions { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "cle")] private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "kit")] private string? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "ouvrir")] private OpenForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Key is not null)
        {
            Opening.Keep(Http, Key);
            navigation.NavigateTo("/ouvrir");
            return;
        }

        var isLetIn = await Door.LetsIn(Http);
        if (!isLetIn)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        var own = await Shelf.Own();
        Form ??= new() { Key = Secret.New().Text, KitId = Asked ?? own?.Id };
        _kits = await Shelf.Offered(Form.KitId);
        _kit = _kits.FirstOrDefault(kit => kit.Id == Form.KitId) ?? own ?? _kits.FirstOrDefault();
        _said = _kit is null || _kit.Id == Form.KitId ? null : refusals.Sentence(Refusal.UnknownKit);
        _isLetIn = isLetIn;
    }

    private async Task Send()
    {
        if (!_isLetIn || _kit is null || !Ids.IsValid(Form!.Key))
        {
            return;
        }

        var hadOthers = Form.HasOtherPhases(_kit);
        if (hadOthers)
        {
            Form.Phases = [];
        }

        if (WhyNot(_kit, hadOthers) is { } why)
        {
            Refuse(why);
            return;
        }

        var session = SessionId.OpenedBy(new(Form.Key!));
        var opened = await grains.Session(session).Open(Form.Opening(_kit));
        if (opened.Links?.Facilitator is { } facilitator && opened.Refusal is Refusal.None)
        {
            SeatCookies.Keep(Http, session, ScreenKind.Console, facilitator);
            await Adoptions.Adopt(Http.User, session, facilitator);
            navigation.NavigateTo($"/regie/{session}/liens");
            return;
        }

        _wrong = FieldOf(opened.Refusal);
        Refuse(opened.Refusal is Refusal.NotAllowed ? T["Open.VideoWrong"] : refusals.Sentence(opened.Refusal));
    }

    /// <param name="hadOthers">The lengths that came along were those of other phases.</param>
    private string? WhyNot(Kit kit, bool hadOthers) =>
        kit.Id != Form!.KitId ? refusals.Sentence(Refusal.UnknownKit)
        : hadOthers && Form.IsOwnPace ? T["Open.OtherPhases"].Value
        : Form.LacksSeats ? L["Fault.Some"].Value
        : null;

    // The id of the field; null for what no field alone is to blame for.
    private static string? FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.NotAllowed => "visio",
        Refusal.TitleIsEmpty => "titre",
        _ => null,
    };

    private string Described(string field) => field == _wrong ? $"{field}-aide refus" : $"{field}-aide";

    private string? IsWrong(string field) => field == _wrong ? "true" : null;

    private void Refuse(string why)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _said = why;
    }
}
