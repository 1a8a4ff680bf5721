using System.Security.Claims;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>What a browser asks before its device signs or for its live pages, and the keys that an account brings along.</summary>
internal static class AccountDoors
{
    /// <summary>The field of the current password, where a key is asked for.</summary>
    public const string Password = "passe";

    /// <summary>The field of an <see cref="OwnerProof"/> in its place.</summary>
    public const string Proof = "preuve";

    private const string Json = "application/json";

    // Where the sessions of an account are listed.
    private const string Shelf = "/revoir";
    private const string Comparison = "/comparer";

    // Where one of them is opened, with the one kind of key that opens there, if there is but one.
    private static readonly Dictionary<string, ScreenKind?> Rooms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["revoir"] = null,
        ["regie"] = ScreenKind.Console,
        ["rejeu"] = null,
        ["archive"] = null,
        ["conduite"] = ScreenKind.Console,
        ["rencontre"] = null,
        ["greffe"] = ScreenKind.Scribe,
    };

    // Live pages fail without a word about it when they could not ask: the request that draws them asks first.
    private const string Editor = "/ecrire";

    public static void UseAdoptedKeys(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (Members.IdOf(context.User) is not null || Members.IsUnanswered(context.User))
        {
            var adoptions = context.RequestServices.GetRequiredService<Adoptions>();
            var path = RateLimits.PathOf(context);
            context.User = Room(context.Request.Path) is { } room
                ? await BroughtKeys.To(room.Session, context.User, adoptions.With, room.Kind)
                : path is Shelf ? await adoptions.With(context.User, AdoptedRange.Of(context.Request.Query))
                : path is Comparison ? await Compared(context, adoptions)
                : context.User;
            if (path.EndsWith(Editor, StringComparison.Ordinal))
            {
                await context.RequestServices.GetRequiredService<Members>().Of(context.User);
            }
        }

        await next(context);
    });

    public static void MapAccounts(this WebApplication app)
    {
        var doors = app.MapGroup("").RequireRateLimiting(RateLimits.Accounts).WithMetadata(new RequireAntiforgeryTokenAttribute());
        doors.MapPost("/connexion/cle", AskKey);
        doors.MapPost("/compte/cle", AskKeyOfMine);
        doors.MapPost("/compte/preuve", AskForOneOfMine);
        doors.MapPost("/invitation/{token}/cle", AskFirstKey);
        app.MapGet("/compte/preuve", Prove);
    }

    private static (SessionId Session, ScreenKind? Kind)? Room(PathString path) =>
        path.Value?.Split('/') is ["", var room, { Length: > 0 } session, ..]
        && Rooms.TryGetValue(room, out var kind) && Ids.IsValid(session)
            ? (new SessionId(session), kind)
            : null;

    // The two that an address names may have been kept before all that the page lists.
    private static async Task<ClaimsPrincipal> Compared(HttpContext context, Adoptions adoptions)
    {
        var person = await adoptions.With(context.User, AdoptedRange.Newest);
        foreach (var name in ComparePage.Names)
        {
            person = await adoptions.With(person, new SessionId(context.Request.Query[name].ToString()));
        }

        return person;
    }

    private static async Task<IResult> Prove(HttpContext context, Members members, AccountProof proofs)
    {
        context.Response.Headers.CacheControl = "no-store";
        return await members.Of(context.User) is { } me ? Results.Text(proofs.Of(me)) : Results.NoContent();
    }

    private static async Task<IResult> AskKey(SignInManager<Account> signIn) =>
        Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), Json);

    private static async Task<IResult> AskForOneOfMine(HttpContext context, Members members, SignInManager<Account> signIn) =>
        await members.Of(context.User) is { } me
            ? Results.Text(await signIn.MakePasskeyRequestOptionsAsync(me), Json)
            : Results.Unauthorized();

    private static async Task<IResult> AskKeyOfMine(
        HttpContext context, Members members, SignInManager<Account> signIn, Ownership ownership)
    {
        if (await members.Of(context.User) is not { } member || await signIn.UserManager.FindByIdAsync(member.Id) is not { } me)
        {
            return Results.Unauthorized();
        }

        // Before the device makes a key that would be refused afterwards.
        var form = await context.Request.ReadFormAsync();
        return await ownership.Refuses(me, form[Password], form[Proof]) is AccountRefusal.None
            ? Results.Text(await MakeFor(signIn, me.Id, me.Email!, me.Name), Json)
            : Results.UnprocessableEntity();
    }

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
