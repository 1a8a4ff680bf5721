using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What a browser asks before its device signs, and the keys that an account brings along.</summary>
internal static class AccountDoors
{
    private const string Json = "application/json";

    // Where the sessions of an account are listed, or one of them is opened.
    private static readonly string[] Shelves = ["/revoir", "/comparer"];
    private static readonly string[] Rooms = ["/revoir", "/regie", "/rejeu", "/archive", "/conduite", "/rencontre"];

    public static void UseAdoptedKeys(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (Members.IdOf(context.User) is not null)
        {
            var adoptions = context.RequestServices.GetRequiredService<Adoptions>();
            context.User = Room(context.Request.Path) is { } session
                ? await adoptions.With(context.User, session)
                : Shelves.Contains(RateLimits.PathOf(context)) ? await adoptions.With(context.User) : context.User;
        }

        await next(context);
    });

    public static void MapAccounts(this WebApplication app)
    {
        var doors = app.MapGroup("").RequireRateLimiting(RateLimits.Accounts).WithMetadata(new RequireAntiforgeryTokenAttribute());
        doors.MapPost("/connexion/cle", AskKey);
        doors.MapPost("/compte/cle", AskKeyOfMine);
        doors.MapPost("/invitation/{token}/cle", AskFirstKey);
    }

    private static SessionId? Room(PathString path) =>
        path.Value?.Split('/') is ["", var room, { Length: > 0 } session, ..]
        && Rooms.Contains("/" + room, StringComparer.OrdinalIgnoreCase) && Ids.IsValid(session)
            ? new SessionId(session)
            : null;

    private static async Task<IResult> AskKey(SignInManager<Account> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), Json);

    private static async Task<IResult> AskKeyOfMine(HttpContext context, Members members, SignInManager<Account> signIn) =>
        await members.Of(context.User) is { } me
            ? Results.Text(await MakeFor(signIn, me.Id, me.Email!, me.Name), Json)
            : Results.Unauthorized();

    private static async Task<IResult> AskFirstKey(
        HttpContext context, string token, Invitations invitations, SignInManager<Account> signIn)
    {
        if (!Ids.IsValid(token) || await invitations.Find(new(token)) is null)
        {
            return Results.NotFound();
        }

        var form = await context.Request.ReadFormAsync();
        var (name, address) = (AccountForm.Line(form["nom"], Account.NameLength), AccountForm.Line(form["adresse"], Account.AddressLength));
        return name is null || address is null
            ? Results.BadRequest()
            : Results.Text(await MakeFor(signIn, Guid.NewGuid().ToString("N"), address, name), Json);
    }

    private static Task<string> MakeFor(SignInManager<Account> signIn, string id, string address, string name) =>
        signIn.MakePasskeyCreationOptionsAsync(new() { Id = id, Name = address, DisplayName = name });
}
