using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

public sealed partial class ImportPage(
    IGrainFactory grains, Refusals refusals, NavigationManager navigation, IServiceProvider services)
{
    private string? _said;
    private bool _isLetIn;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _isLetIn = await services.GetRequiredService<OpeningDoor>().LetsIn(Http);
        if (!_isLetIn)
        {
            Http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    private async Task Send()
    {
        if (!_isLetIn)
        {
            return;
        }

        var form = await Http.Request.ReadFormAsync();
        var key = new Secret(form[ImportForm.KeyField].ToString());
        if (!Ids.IsValid(key.Text) || form.Files["fichier"] is not { Length: > 0 } file)
        {
            Refuse(T["Import.NoFile"]);
            return;
        }

        var session = SessionId.OpenedBy(key);
        var imported = file.Length > Limits.LogBytes
            ? new Imported(Refusal.FileIsTooLarge, 0, null, null)
            : await grains.Archive(session).Import(new(key.Text, await file.Read()));
        if (imported.Links?.Facilitator is { } facilitator)
        {
            SeatCookies.Keep(Http, session, ScreenKind.Console, facilitator);
            await services.GetRequiredService<Adoptions>().Adopt(Http.User, session, facilitator);
            navigation.NavigateTo($"/revoir?venu={session}");
            return;
        }

        Refuse(Sentence(imported));
    }

    private void Refuse(string said)
    {
        Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _said = said;
    }

    private string Sentence(Imported refused) => string.Join(
        ' ',
        new[]
        {
            refusals.Sentence(refused.Refusal),
            refused.Line > 0 ? T["Import.Line", refused.Line] : "",
            refused.Type is { } type ? T["Import.Type", type] : "",
        }.Where(said => said.Length > 0));
}
