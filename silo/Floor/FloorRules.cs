namespace FilageFuturs.Silo.Floor;

/// <summary>Who asks to speak, who is given the floor, from the lobby to the closing.</summary>
internal static class FloorRules
{
    public static Decision RaiseHand(Session session, SeatId seat) =>
        session.IsClosed ? Refusal.SessionIsClosed
        : session.Speech.HandIsRaised(seat) ? Decision.Nothing
        : new HandRaised(seat);

    public static Decision LowerHand(Session session, Identity who, SeatId seat)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (!who.Facilitates && who.Seat != seat)
        {
            return Refusal.NotAllowed;
        }

        return session.Speech.HandIsRaised(seat) ? new HandLowered(seat) : Decision.Nothing;
    }

    /// <summary>Only to a raised hand: an order that comes twice, or too late, gives nobody the floor again.</summary>
    public static Decision Give(Session session, SeatId seat)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (session.People.Find(seat) is not { IsSeated: true })
        {
            return Refusal.NoSuchSeat;
        }

        if (session.Speech.HandIsRaised(seat))
        {
            return new FloorGiven(seat);
        }

        return session.Speech.Speaker == seat ? Decision.Nothing : Refusal.NoHandRaised;
    }

    /// <param name="seen">Whose turn the caller saw; null for whichever runs.</param>
    public static Decision Return(Session session, Identity who, SeatId? seen = null)
    {
        if (session.IsClosed)
        {
            return Refusal.SessionIsClosed;
        }

        if (session.Speech.Speaker is not { } speaker || (seen is not null && seen != speaker))
        {
            return Decision.Nothing;
        }

        if (who.Facilitates || who.Seat == speaker)
        {
            return new FloorReturned(speaker);
        }

        // Their own turn is over already: the floor went on in that moment, or they were heard and the answer was lost.
        return who.Seat is { } seat && session.Speech.HasSpoken(seat) ? Decision.Nothing : Refusal.NotAllowed;
    }

    public static Decision SetOrder(Session session, FloorOrder order) =>
        session.IsClosed ? Refusal.SessionIsClosed
        : session.Speech.Order == order ? Decision.Nothing
        : new FloorOrderSet(order);
}
