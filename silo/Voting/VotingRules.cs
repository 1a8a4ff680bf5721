namespace FilageFuturs.Silo.Voting;

/// <summary>One dot of each kind a person, movable until writing closes or the vote is shown.</summary>
internal static class VotingRules
{
    public static Decision PlaceDot(Session session, SeatId by, DotId dot, ScenarioId on, DateTimeOffset now)
    {
        if (session.Vote.DotsOf(by).TryGetValue(dot, out var already) && already == on)
        {
            return Decision.Nothing;
        }

        if (Closed(session, now) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (session.Kit.Dots.All(known => known.Id != dot))
        {
            return Refusal.NoSuchDot;
        }

        return session.Kit.Find(on) is null ? Refusal.NoSuchScenario : new DotPlaced(by, dot, on);
    }

    public static Decision TakeDotBack(Session session, SeatId by, DotId dot, DateTimeOffset now)
    {
        if (!session.Vote.DotsOf(by).ContainsKey(dot))
        {
            return Decision.Nothing;
        }

        return Closed(session, now) is var refusal and not Refusal.None ? refusal : new DotTakenBack(by, dot);
    }

    public static Decision Finish(Session session, SeatId by, bool finished, DateTimeOffset now)
    {
        if (session.Vote.HasFinished(by) == finished)
        {
            return Decision.Nothing;
        }

        if (Closed(session, now) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return finished ? new VoteFinished(by) : new VoteResumed(by);
    }

    /// <summary>During the vote or any time after, once.</summary>
    public static Decision Reveal(Session session)
    {
        if (session.Vote.IsRevealed)
        {
            return Decision.Nothing;
        }

        if (Gate.Going(session) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        return session.HasOpened(PhaseKind.DotVote) ? new VoteRevealed() : Refusal.NotInThisPhase;
    }

    private static Refusal Closed(Session session, DateTimeOffset now) =>
        Gate.Writing(session, PhaseKind.DotVote, now) is var refusal and not Refusal.None ? refusal
        : session.Vote.IsRevealed ? Refusal.VoteIsRevealed
        : Refusal.None;
}
