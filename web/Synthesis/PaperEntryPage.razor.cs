using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Synthesis;

/// <summary>The desk where the facilitation types what a room made on paper. Plain forms: it works on any phone.</summary>
public sealed partial class PaperEntryPage(IGrainFactory grains, Refusals refusals)
{
    private PaperView? _view;
    private Kit? _kit;
    private string? _title;
    private string? _said;
    private TypedFields _typed = TypedFields.None;

    [Parameter] public required string Session { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    private SessionId Where => new(Session);

    private ISessionPaper Paper => grains.Paper(Where);

    private Secret Who => SeatKeys.For(Http.User, Where, ScreenKind.Console) ?? default;

    private EntryForm Form => new(Http.Request.Form);

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        await Look();
        Http.Response.StatusCode = _view is null ? StatusCodes.Status404NotFound : Http.Response.StatusCode;
    }

    private async Task Look()
    {
        if (Ids.IsValid(Session) && SeatKeys.For(Http.User, Where, ScreenKind.Console) is { } key)
        {
            _view = await Paper.SeePaper(key);
            _kit = _view is null ? null : await grains.Session(Where).SeeKit(key);
            _title = (await grains.Session(Where).SeeRoom(key))?.Title;
        }
    }

    private Task Votes() => Try(() => Paper.EnterVotes(Who, Form.Votes(_kit!)));

    private Task Answer() => Try(() => Paper.EnterAnswer(Who, Form.Answer()));

    private Task Idea() => Try(() => Paper.EnterIdea(Who, Form.Idea()));

    private Task Need() => Try(() => Paper.EnterNeed(Who, Form.Need()));

    private Task Points() => Try(() => Paper.EnterPoints(Who, Form.Points()));

    private Task Remove() => Try(() => Paper.RemoveEntry(Who, Form.Entry));

    private async Task Try(Func<Task<Outcome>> enter)
    {
        try
        {
            var outcome = await enter();
            _typed = new(Http.Request.Form, !outcome.IsAccepted);
            _said = outcome.IsAccepted ? T["Done"] : refusals.Sentence(outcome.Refusal);
            await Look();
        }
        catch (Exception trouble) when (Courier.IsPassing(trouble))
        {
            // Perhaps entered, perhaps not: under the same id it is entered once.
            (_typed, _said) = (new(Http.Request.Form, IsRefused: true, IsUnanswered: true), T["Silent"]);
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
