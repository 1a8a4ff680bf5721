namespace FilageFuturs.Silo.Groups;

/// <summary>What a group says of itself. The session checks again that the caller belongs to it.</summary>
internal static class SubGroupRules
{
    public static Decision Ready(RoomView room, Identity who, GroupId group, PhaseId phase, bool isReady) =>
        Check(room, who, group, phase) is var refusal and not Refusal.None ? refusal
        : room.Find(group)!.IsReady == isReady ? Decision.Nothing
        : new GroupReadied(group, phase, isReady);

    public static Decision ReadyAt(RoomView room, Identity who, GroupId group, PhaseId phase, int stop, bool isReady) =>
        Check(room, who, group, phase) is var refusal and not Refusal.None ? refusal
        : room.Tour is { } tour && tour.Phase == phase && tour.Stop == stop ? Ready(room, who, group, phase, isReady)
        : Refusal.PhaseHasMovedOn;

    public static Decision AskTime(RoomView room, Identity who, GroupId group, PhaseId phase, bool isAsked) =>
        Check(room, who, group, phase) is var refusal and not Refusal.None ? refusal
        : room.Find(group)!.AsksTime == isAsked ? Decision.Nothing
        : new TimeAsked(group, phase, isAsked);

    /// <summary>Only people call: the facilitation is who comes.</summary>
    public static Decision CallHelp(RoomView room, Identity who, GroupId group) =>
        Check(room, who, group) is var refusal and not Refusal.None ? refusal
        : who.Seat is not { } caller ? Refusal.NotInThisGroup
        : room.Find(group)!.CallsHelp ? Decision.Nothing
        : new HelpCalled(group, caller);

    public static Decision AnswerHelp(RoomView room, Identity who, GroupId group) =>
        Check(room, who, group) is var refusal and not Refusal.None ? refusal
        : room.Find(group)!.CallsHelp ? new HelpAnswered(group)
        : Decision.Nothing;

    public static Decision ChooseCards(
        RoomView room, Kit kit, Identity who, GroupId group, ImmutableArray<CardId> cards)
    {
        if (Check(room, who, group) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        if (cards.Any(card => kit.Find(card) is null))
        {
            return Refusal.NoSuchBoard;
        }

        var chosen = kit.Cards.Select(card => card.Id).Where(cards.Contains).ToImmutableArray();
        return room.Find(group)!.Presents.SequenceEqual(chosen) ? Decision.Nothing : new CardChosen(group, chosen);
    }

    public static Decision ChooseCard(
        RoomView room, Kit kit, Identity who, GroupId group, CardId card, bool isChosen)
    {
        var others = room.Find(group)?.Presents.Remove(card) ?? [];
        return ChooseCards(room, kit, who, group, isChosen ? others.Add(card) : others);
    }

    private static Refusal Check(RoomView room, Identity who, GroupId group, PhaseId phase) =>
        Check(room, who, group) is var refusal and not Refusal.None ? refusal
        : room.Clock?.Phase == phase ? Refusal.None
        : Refusal.PhaseHasMovedOn;

    private static Refusal Check(RoomView room, Identity who, GroupId group) =>
        room.State is SessionState.Closed ? Refusal.SessionIsClosed
        : room.State is SessionState.Lobby ? Refusal.NotStarted
        : room.Find(group) is null ? Refusal.NoSuchGroup
        : who.Facilitates || who.Group == group ? Refusal.None
        : Refusal.NotInThisGroup;
}
