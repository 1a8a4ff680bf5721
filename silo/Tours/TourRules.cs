namespace FilageFuturs.Silo.Tours;

/// <summary>Groups go on together, by the clock or by hand; each reacts to what their group has met.</summary>
internal static class TourRules
{
    // A stop that ends late after a silence gives way when it does: nobody loses the object that follows.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public static Decision React(
        Session session, SeatId by, ArtefactId artefact, ReactionId? reaction, string? text, DateTimeOffset now)
    {
        var own = session.Tour.Reactions.Of(by, artefact);
        var wording = Wording.Of(reaction is null ? null : text, Limits.ReactionLength);
        var word = wording.OrNone;
        if (own?.Reaction == reaction && own?.Text == word)
        {
            return Decision.Nothing;
        }

        if (Gate.Writing(session, PhaseKind.ArtefactTour, now) is var closed and not Refusal.None)
        {
            return closed;
        }

        if (own is null && !HasMet(session, by, artefact))
        {
            return Refusal.NoSuchArtefact;
        }

        if (reaction is { } chosen && session.Kit.SharedReactions.All(one => one.Id != chosen))
        {
            return Refusal.NoSuchReaction;
        }

        return wording.Refusal is Refusal.TextIsTooLong
            ? wording.Refusal
            : new ArtefactReacted(by, artefact, reaction, word, word is null ? null : true);
    }

    public static Decision NextStop(Session session, PhaseId phase, int stop, DateTimeOffset now)
    {
        if (Gate.Running(session, PhaseKind.ArtefactTour) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (session.Tour.Running(session.Conduct) is not { } round || round.Phase != phase || stop > round.Stop)
        {
            return Refusal.PhaseHasMovedOn;
        }

        return stop < round.Stop ? Decision.Nothing
            : session.Conduct.Now!.IsPaused ? Refusal.PhaseIsPaused
            : !session.Tour.IsOpen(session) ? Refusal.WritingIsClosed
            : round.IsLast ? Refusal.NoNextStop
            : Opened(session, round, now);
    }

    public static Decision Harvest(Session session, PhaseId phase) =>
        Gate.Running(session, PhaseKind.ArtefactTour, phase) is var refusal and not Refusal.None ? refusal
        : session.Conduct.Now!.IsWritingClosed ? Decision.Nothing
        : new WritingClosed(phase);

    /// <summary>What the clock alone decides: the groups go on when their stop ends.</summary>
    public static Decision Due(Session session, DateTimeOffset now) =>
        session.Tour.Due(session) is { } until && now >= until
            ? Opened(session, session.Tour.Round!, now - until > Late ? now : until)
            : Decision.Nothing;

    private static bool HasMet(Session session, SeatId seat, ArtefactId artefact) =>
        session.Grouping.Of(seat) is { } group && session.Tour.Round!.Way(group).Contains(artefact);

    /// <summary>What is left is shared among the stops to come. After the deadline there is nothing to share.</summary>
    private static TourStopOpened Opened(Session session, Round round, DateTimeOffset begins)
    {
        var deadline = session.Conduct.Now!.Deadline;
        var left = deadline - begins;
        var toCome = round.Stops - round.Stop - 1;
        return new(round.Phase, round.Stop + 1, left > TimeSpan.Zero ? begins + (left / toCome) : deadline);
    }
}
