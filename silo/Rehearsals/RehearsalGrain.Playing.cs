using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Rehearsals;

internal sealed partial class RehearsalGrain
{
    private async Task Play(CancellationToken cancellation)
    {
        if (_company is not { } company)
        {
            return;
        }

        try
        {
            await PlayFor(await WithThoseWhoCome(company), cancellation);
        }
        catch (Exception failure)
        {
            // Simulated people try again at the next tick, as people would.
            LogFailed(Id, failure);
        }
    }

    private async Task PlayFor(Company company, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        _owed = company.Owed(_owed, now - _playedAt);
        _playedAt = now;
        for (; _owed >= 1 && !cancellation.IsCancellationRequested; _owed--)
        {
            await Act(company, company.Random.Pick(company.People));
        }

        await Conduct(company);
    }

    private async Task Act(Company company, SimulatedPerson person)
    {
        var (me, session) = (person.Request.Token, GrainFactory.Session(person.At));
        var (room, mine) = (await session.SeeRoom(me), await session.SeeMine(me));
        if (await Goes(person, room, mine) || room is null || mine is null)
        {
            return;
        }

        var moment = new Moment(room, await KitOf(company, person), company.Plan.Pace);
        if (person.Next(moment, mine, await SeeBoard(moment, mine, me)) is { } gesture)
        {
            Tell(gesture, await Make(gesture, person));
        }
    }

    /// <summary>Who comes or leaves does so in all that they have a seat in.</summary>
    private Task<Outcome> Make(Gesture gesture, SimulatedPerson person) => gesture switch
    {
        Sit => SitDown(person),
        Leave => SayGoodbye(person.Request.Token),
        _ => gesture.Make(HandsOf(person)),
    };

    private async Task<BoardView?> SeeBoard(Moment moment, MineView mine, Secret me) =>
        mine.Group is { } group && moment.Phase is { Kind: PhaseKind.CardBoard, Card: { } card }
            ? await GrainFactory.Board(moment.Room.Session, new(group, card)).See(me)
            : null;

    private async Task Conduct(Company company)
    {
        if (await Session.SeeRoom(company.Facilitator) is not { } room
            || room.State is SessionState.Closed
            || await IsLeftAlone(room, company.Plan))
        {
            Rest();
            return;
        }

        if (company.Plan.Conducts && await Session.SeeConsole(company.Facilitator) is { } console)
        {
            var moment = new Moment(room, company.Kit, company.Plan.Pace);
            if (company.Conductor.Next(moment, console) is { } gesture)
            {
                Tell(gesture, await gesture.Make(new(GrainFactory, Id, company.Facilitator)));
            }
        }
    }

    // A console closed by mistake, or a laptop that sleeps, ends nothing. What conducts itself comes to its end, unless somebody paused it.
    private async Task<bool> IsLeftAlone(RoomView room, RehearsalPlan plan)
    {
        var now = clock.GetUtcNow();
        bool? isAttended = room.FacilitatorIsPresent || (plan.Conducts && room.Clock is not { IsPaused: true })
            ? true
            : await IsConducted(room, now);
        _attendedAt = isAttended is true ? now : _attendedAt;
        return isAttended is false && now - _attendedAt >= AloneAtMost;
    }

    /// <summary>
    /// Whoever conducts a gathering rehearses its rooms, with the console of none of them open. Asked once in a while, and before it
    /// stops.
    /// </summary>
    /// <returns>Null while the common room does not answer: nobody knows.</returns>
    private async Task<bool?> IsConducted(RoomView room, DateTimeOffset now)
    {
        if (room.Gathering is not { IsPlenary: false, Gathering: var common })
        {
            return false;
        }

        if (now - _askedAt < OnceInAWhile && (_isCommonRoomSilent || now - _attendedAt < AloneAtMost))
        {
            return _isCommonRoomSilent ? null : false;
        }

        _askedAt = now;
        try
        {
            var pulse = await GrainFactory.Tied(common).SeePulse(secrets.Gathering(common)).WaitAsync(Patience, clock);
            _isCommonRoomSilent = false;
            return pulse is { FacilitatorIsPresent: true };
        }
        catch (Exception failure)
        {
            _isCommonRoomSilent = true;
            LogCommonRoomSilent(Id, failure);
            return null;
        }
    }

    private void Tell(Gesture gesture, Outcome outcome)
    {
        if (!outcome.IsAccepted)
        {
            LogRefused(Id, gesture.GetType().Name, outcome.Refusal);
        }
    }

    [LoggerMessage(LogLevel.Information, "Session {Session}: simulated {Gesture} refused, {Refusal}")]
    private partial void LogRefused(SessionId session, string gesture, Refusal refusal);

    [LoggerMessage(LogLevel.Warning, "Session {Session}: the common room did not say whether the rehearsal is conducted.")]
    private partial void LogCommonRoomSilent(SessionId session, Exception failure);

    [LoggerMessage(LogLevel.Warning, "Session {Session}: the rehearsal stumbled.")]
    private partial void LogFailed(SessionId session, Exception failure);
}
