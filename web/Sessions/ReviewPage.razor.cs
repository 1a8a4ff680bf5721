using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace FilageFuturs.Web.Sessions;

public sealed partial class ReviewPage(IGrainFactory grains, NavigationManager navigation, IServiceProvider services)
{
    /// <summary>What a page shows without weighing on an old phone.</summary>
    private const int ShownAtFirst = 12;

    private ImmutableArray<Volume> _all = [];
    private ImmutableArray<Volume> _found = [];
    private ImmutableArray<SessionId> _silent = [];
    private AccountShelf _shelf = AccountShelf.None;
    private bool _mayImport;
    private bool _isWrong;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "revoir")] private PastedLink? Form { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "kit")] private string? Kit { get; set; }

    [SupplyParameterFromQuery(Name = "territoire")] private string? Territory { get; set; }

    /// <summary>Of what the organisation keeps.</summary>
    [SupplyParameterFromQuery(Name = AdoptedRange.Name)] private string? Page { get; set; }

    [SupplyParameterFromQuery(Name = "tous")] private string? All { get; set; }

    /// <summary>The session of the button that was pressed.</summary>
    [SupplyParameterFromForm(Name = AccountShelf.Field)] private string? Chosen { get; set; }

    /// <summary>The session that just came from a file.</summary>
    [SupplyParameterFromQuery(Name = "venu")] private string? Came { get; set; }

    private ShelfQuery Query => ShelfQuery.Of(Text, Kit, Territory);

    private ImmutableArray<Volume> Shown => All is null ? [.. _found.Take(ShownAtFirst)] : _found;

    private bool MayCompare => _all.Where(volume => volume.IsReplayed).CountBy(volume => volume.Line.KitId).Any(kit => kit.Value > 1);

    private string? Said => _all.FirstOrDefault(volume => volume.Line.Session.Value == Came) is { } came
        ? T["Came", came.Line.Title ?? T["Untitled"].Value].Value
        : null;

    private ImmutableArray<(string, string)> Kits =>
        [.. _all.Select(volume => (volume.Line.KitId, volume.Line.KitTitle)).DistinctBy(kit => kit.KitId)];

    private ImmutableArray<(string, string)> Territories =>
        [.. _all.SelectMany(volume => volume.Line.Territories).DistinctBy(choice => choice.Id)
            .Select(choice => (choice.Id.Value, choice.Label))];

    // What is pressed here is there again when it is answered.
    private string Here => $"/revoir{Http.Request.QueryString}";

    private string More => QueryHelpers.AddQueryString(
        "/revoir",
        new Dictionary<string, string?>
        {
            ["q"] = Query.Text, ["kit"] = Query.Kit, ["territoire"] = Query.Territory, [AdoptedRange.Name] = Page, ["tous"] = "1",
        });

    protected override async Task OnInitializedAsync()
    {
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        Form ??= new();
        _mayImport = await services.GetRequiredService<OpeningDoor>().LetsIn(Http);
        var shelf = new Bookshelf(
            grains, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<Bookshelf>>());
        var all = await shelf.All(Http.User);
        var found = await shelf.Find(all.Volumes, Query);
        (_all, _found, _silent) = (all.Volumes, found.Volumes, [.. all.Silent, .. found.Silent]);
        _shelf = await AccountShelf.Of(services, Http.User, all, AdoptedRange.Of(Http.Request.Query));
    }

    private Task Keep() => Act(async (adoptions, session) =>
    {
        if (_all.FirstOrDefault(volume => volume.Line.Session == session) is { } volume)
        {
            await adoptions.Adopt(Http.User, session, volume.Key);
        }
    });

    private Task LetGo() => Act((adoptions, session) => adoptions.LetGo(Http.User, session));

    // A colleague may have come in by the new link meanwhile: what opens is let go where it is asked first.
    private Task LetGoLost() => Act((adoptions, session) =>
        _shelf.Lost.Any(lost => lost.Session == session) ? adoptions.LetGo(Http.User, session) : Task.CompletedTask);

    private async Task Act(Func<Adoptions, SessionId, Task> act)
    {
        await act(services.GetRequiredService<Adoptions>(), new(Chosen ?? ""));
        navigation.NavigateTo("/revoir");
    }

    private void Send()
    {
        if (Entry.PathOf(Form!.Link) is { } path)
        {
            navigation.NavigateTo(path);
        }
        else
        {
            _isWrong = true;
        }
    }

    private sealed class PastedLink
    {
        public string? Link { get; set; }
    }
}
