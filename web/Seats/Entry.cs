using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Replay;

namespace FilageFuturs.Web.Seats;

/// <summary>Links and codes lead here, and from here to a screen whose address holds no secret.</summary>
internal static class Entry
{
    public static string Link(string origin, SessionId session, Secret secret) => $"{origin}/e/{session}/{secret.Text}";

    /// <summary>« /e/session/secret » out of a pasted address, whatever stands before it; null when it is none.</summary>
    public static string? PathOf(string? pasted) =>
        Uri.TryCreate(pasted?.Trim(), UriKind.Absolute, out var address)
        && address.Segments is ["/", "e/", var session, var secret]
        && Ids.IsValid(session.TrimEnd('/'))
        && Ids.IsValid(secret)
            ? $"/e/{session}{secret}"
            : null;

    public static void MapEntry(this WebApplication app) =>
        app.MapGet("/e/{session}/{secret}", Enter).RequireRateLimiting(RateLimits.Doors);

    private static async Task<IResult> Enter(
        HttpContext context, IGrainFactory grains, Adoptions adoptions, DoorLog log, string session, string secret)
    {
        context.Response.Headers.CacheControl = "no-store";
        // A spoken code is short enough to be guessed: it opens at /s alone, where wrong ones are counted.
        if (!Ids.IsValid(session) || !Ids.IsValid(secret) || JoinCode.Normalise(secret) is not null)
        {
            return Nothing(context, log);
        }

        var where = new SessionId(session);
        var who = new Secret(secret);
        var identity = await grains.Session(where).Identify(who);
        if (identity.Role is Role.Facilitator)
        {
            await adoptions.Adopt(context.User, where, who);
        }

        return identity switch
        {
            { Role: Role.Facilitator or Role.CoFacilitator } when await IsCommonRoom(grains, where, who) =>
                Conduct(context, where, await KeyOfConsole(context, grains, where, who, identity.Role)),
            { Facilitates: true } =>
                Show(context, where, ScreenKind.Console, await KeyOfConsole(context, grains, where, who, identity.Role)),
            { Role: Role.Wall } => Show(context, where, ScreenKind.Wall, who),
            { Role: Role.Scribe } => Show(context, where, ScreenKind.Scribe, who),
            { Role: Role.Participant, Seat: { } seat } => await Sit(context, grains, where, who, seat),
            _ when await grains.Replay(where).AccessOf(who) is not ReplayAccess.None => Show(context, where, ScreenKind.Replay, who),
            _ => await Knock(context, grains, where, secret) ?? Nothing(context, log),
        };
    }

    private static IResult Show(HttpContext context, SessionId session, ScreenKind kind, Secret secret)
    {
        SeatCookies.Keep(context, session, kind, secret);
        return Results.LocalRedirect(Screen(session, kind) + (kind is ScreenKind.Replay ? ReplayPlace.Of(context.Request) : ""));
    }

    /// <summary>A browser holds one seat of a workshop, often by its only key: whoever opens somebody else's is asked first.</summary>
    private static async Task<IResult> Sit(
        HttpContext context, IGrainFactory grains, SessionId session, Secret opened, SeatId seat)
    {
        if (SeatKeys.For(context.User, session, ScreenKind.Seat) is { } held
            && await grains.Session(session).SeeMine(held) is { Removal: Refusal.None } own
            && own.Seat != seat)
        {
            OtherSeat.Keep(context, session, opened);
            return Results.LocalRedirect(TwoSeatsPage.Path(session));
        }

        return Show(context, session, ScreenKind.Seat, opened);
    }

    /// <summary>Whoever facilitates the common room conducts the gathering: its console is one link further.</summary>
    private static IResult Conduct(HttpContext context, SessionId gathering, Secret secret)
    {
        SeatCookies.Keep(context, gathering, ScreenKind.Console, secret);
        return Results.LocalRedirect($"/conduite/{gathering}");
    }

    /// <summary>
    /// A browser holds one key of a console: whoever facilitates and looks at a link meant for others goes on with their own.
    /// </summary>
    private static async Task<Secret> KeyOfConsole(
        HttpContext context, IGrainFactory grains, SessionId session, Secret opened, Role role) =>
        role is not Role.Facilitator
        && SeatKeys.For(context.User, session, ScreenKind.Console) is { } held
        && (await grains.Session(session).Identify(held)).Role is Role.Facilitator
            ? held
            : opened;

    private static async Task<bool> IsCommonRoom(IGrainFactory grains, SessionId session, Secret who) =>
        (await grains.Session(session).SeeRoom(who))?.Gathering is { IsPlenary: true };

    public static string Screen(SessionId session, ScreenKind kind) => kind switch
    {
        ScreenKind.Console => $"/regie/{session}",
        ScreenKind.Wall => $"/ecran/{session}",
        ScreenKind.Replay => $"/rejeu/{session}",
        ScreenKind.Scribe => $"/greffe/{session}",
        _ => $"/atelier/{session}",
    };

    /// <summary>Where a person who has a seat belongs: in it, or at the door as long as they wait to be admitted.</summary>
    public static string PlaceOf(SessionId session, MineView? mine) =>
        Screen(session, ScreenKind.Seat) + (mine is { Waits: true } ? "/attente" : "");

    private static async Task<IResult?> Knock(HttpContext context, IGrainFactory grains, SessionId session, string proof)
    {
        var door = await grains.Session(session).SeeDoor(proof);
        return door.State is not DoorState.Unknown ? Results.LocalRedirect(await In(context, grains, session, proof))
            : await grains.Replay(session).OpensLater(new(proof)) ? Show(context, session, ScreenKind.Replay, new(proof))
            : null;
    }

    private static IResult Nothing(HttpContext context, DoorLog log)
    {
        log.LinkOpenedNothing(context);
        return Results.NotFound();
    }

    /// <summary>The way in for someone whose proof opens this door: their own seat, where they wait for it, or the form.</summary>
    /// <param name="room">In a gathering: the room whose own door was opened, and by what.</param>
    public static async Task<string> In(
        HttpContext context, IGrainFactory grains, SessionId session, string proof, RoomDoor? room = null)
    {
        var door = await grains.Session(session).SeeDoor(proof);
        if (door.Gathering is { IsPlenary: false } tie
            && await grains.Gathering(tie.Gathering).SeeWayIn(session, proof) is { } way)
        {
            return await In(context, grains, tie.Gathering, way.Text, new(session, proof));
        }

        // Once it has ended nobody is admitted any more: the door says so.
        if (SeatKeys.For(context.User, session, ScreenKind.Seat) is { } seat
            && await grains.Session(session).SeeMine(seat) is { Removal: Refusal.None } mine
            && !(mine.Waits && door.State is DoorState.Closed))
        {
            return PlaceOf(session, mine);
        }

        (await Pass(context, grains, session, proof, room)).Keep(context, session);
        return $"/rejoindre/{session}?{Join.Came}=1";
    }

    /// <summary>
    /// Whoever sent the form and never heard the answer has a seat by the pass that is still there: another would be a second.
    /// </summary>
    private static async Task<DoorPass> Pass(
        HttpContext context, IGrainFactory grains, SessionId session, string proof, RoomDoor? room) =>
        DoorPass.Of(context, session) is { } kept
        && kept.Proof == proof
        && kept.Room?.Room == room?.Room
        && await grains.Session(session).SeeMine(kept.Token) is null or { Removal: Refusal.None }
            ? kept with { Room = room }
            : DoorPass.For(proof, room);
}
