namespace FilageFuturs.Silo.Tours;

/// <summary>What people may see of a tour: nobody's reaction before one's own, and everybody's once it is over.</summary>
internal static class TourSeeing
{
    public static TourView? Room(Session session)
    {
        if (session.Tour.Round is not { } round)
        {
            return null;
        }

        var isOpen = session.Tour.IsOpen(session);
        var reactions = session.Tour.Reactions.Of(session.People);
        return new(
            round.Phase,
            TourArtefacts.Of(session, round.Phase),
            round.Stop,
            round.Stops,
            session.Tour.Until(session),
            isOpen ? [.. session.Grouping.Active.Select(group => Place(round, group.Id))] : [],
            round.Artefacts.ToImmutableDictionary(artefact => artefact, reactions.People),
            isOpen ? null : [.. round.Artefacts.Select(artefact => reactions.Tally(session.Kit, artefact))],
            session.Tour.LeftAtPause(session));
    }

    public static MyReactions? Mine(Session session, SeatId seat)
    {
        var reactions = session.Tour.Reactions.Of(session.People);
        var own = reactions.By(seat).ToImmutableDictionary(
            one => one.Key, one => new MyReaction(one.Value.Reaction, one.Value.Text));
        return session.Tour.Phase is null
            ? null
            : new(own, [.. own.Keys.Select(artefact => reactions.Tally(session.Kit, artefact))]);
    }

    private static TourPlace Place(Round round, GroupId group) =>
        new(group, round.At(group), round.Way(group) is [.. var seen, _] ? seen : []);
}
