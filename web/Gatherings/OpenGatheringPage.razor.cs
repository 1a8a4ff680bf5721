using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Gatherings;

public sealed partial class OpenGatheringPage(IGrainFactory grains, Refusals refusals, NavigationManager navigation)
{
    private ImmutableArray<Kit> _kits = [];
    private ImmutableDictionary<string, string> _faults = ImmutableDictionary<string, string>.Empty;
    private Kit? _kit;
    private string? _said;
    private bool _isLetIn;

    [Inject] private Adoptions Adoptions { get; set; } = null!;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "rencontre")] private GatheringForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var isLetIn = await Door.LetsIn(Http);
        if (!isLetIn)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        var own = await Shelf.Own();
        Form ??= GatheringForm.Blank(own?.Id);
        _kits = await Shelf.Offered();
        _kit = _kits.FirstOrDefault(kit => kit.Id == Form.KitId) ?? own ?? _kits.FirstOrDefault();
        _isLetIn = isLetIn;
    }

    private Task Send()
    {
        if (!_isLetIn || _kit is null || !Ids.IsValid(Form!.Key))
        {
            return Task.CompletedTask;
        }

        if (Form.Act is GatheringForm.OneMoreRoom)
        {
            Form.AddRow();
            return Task.CompletedTask;
        }

        if (_kit.Id != Form.KitId)
        {
            return Say(refusals.Sentence(Refusal.UnknownKit));
        }

        _faults = GatheringFaults.Of(Form, _kit);
        return _faults.IsEmpty ? Open(_kit) : Say(L["Fault.Some"]);
    }

    private async Task Open(Kit kit)
    {
        var gathering = Form!.Session;
        var opened = await grains.Gathering(gathering).Open(Form.Opening(kit));
        if (opened.Links?.Facilitator is { } conductor && opened.Refusal is Refusal.None)
        {
            SeatCookies.Keep(Http, gathering, ScreenKind.Console, conductor);
            await Adoptions.Adopt(Http.User, gathering, conductor);
            navigation.NavigateTo($"/rencontre/{gathering}/liens");
            return;
        }

        var isVideoWrong = opened.Refusal is Refusal.NotAllowed;
        _faults = isVideoWrong ? _faults.SetItem("visio", "Open.VideoWrong") : _faults;
        await Say(isVideoWrong ? T["Open.VideoWrong"] : refusals.Sentence(opened.Refusal));
    }

    private Task Say(string sentence)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _said = sentence;
        return Task.CompletedTask;
    }

    private string? Fault(string field) =>
        _faults.TryGetValue(field, out var key) ? L[key, Form!.Seats, GatheringLimits.SeatsPerGathering].Value : null;

    private string? IsWrong(string field) => _faults.ContainsKey(field) ? "true" : null;
}
