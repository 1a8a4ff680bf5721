using System.Globalization;

namespace FilageFuturs.Web.Sessions;

/// <summary>What whoever facilitates without looking should hear. Never more than what calls for a gesture.</summary>
internal enum ConsoleCue
{
    Phase = 0,
    Hand = 1,
    Help = 2,
    AsksTime = 3,
    WritingClosed = 4,
    SmallGroup = 5,
    Waiting = 6,
    Hands = 7,
}

internal static class ConsoleNews
{
    /// <param name="name">What the console calls a group.</param>
    /// <returns>What happened, and to whom or what.</returns>
    public static IEnumerable<(ConsoleCue Kind, string Who)> Between(
        RoomView before, RoomView now, Kit kit, Func<GroupView, string> name)
    {
        if (now.Clock is { } clock && clock.Phase != before.Clock?.Phase)
        {
            yield return (ConsoleCue.Phase, kit.Find(clock.Phase)?.Title ?? "");
        }

        // At its time, the clock of the page says so.
        if (now.Clock is { IsWritingClosed: true } closed && before.Clock is { IsWritingClosed: false } && !(now.Now >= closed.Deadline))
        {
            yield return (ConsoleCue.WritingClosed, "");
        }

        // Of many at once, one sentence each would hold up everything else that is to be heard.
        switch (now.Floor.Hands.Where(hand => before.Floor.Hands.All(old => old.Seat != hand.Seat)).ToList())
        {
            case [var only]:
                yield return (ConsoleCue.Hand, now.Find(only.Seat)?.Name ?? "");
                break;
            case [_, _, ..] and var hands:
                yield return (ConsoleCue.Hands, hands.Count.ToString(CultureInfo.CurrentCulture));
                break;
        }

        foreach (var group in now.Groups)
        {
            if (group.CallsHelp && before.Find(group.Id) is not { CallsHelp: true })
            {
                yield return (ConsoleCue.Help, name(group));
            }

            if (group.AsksTime && before.Find(group.Id) is not { AsksTime: true })
            {
                yield return (ConsoleCue.AsksTime, name(group));
            }
        }
    }

    /// <summary>Groups to be completed, in the steps where groups work together: once they tell, nobody joins them.</summary>
    public static ImmutableArray<GroupId> ToComplete(RoomView room, ConsoleView console, Kit kit) =>
        kit.PhaseOf(room)?.Kind is not PhaseKind.ShareOut and var kind && IsInGroups(kind) ? console.SmallGroups : [];

    /// <summary>Steps that need their groups.</summary>
    public static bool IsInGroups(PhaseKind? kind) => kind is PhaseKind.Grouping || kind?.NeedsGroups() is true;

    /// <returns>Groups that were not to be completed before.</returns>
    public static IEnumerable<(ConsoleCue Kind, string Who)> Smaller(
        ImmutableArray<GroupId> before, ImmutableArray<GroupId> now, RoomView room, Func<GroupView, string> name) => now
        .Except(before)
        .Select(room.Find)
        .OfType<GroupView>()
        .Select(group => (ConsoleCue.SmallGroup, name(group)));

    /// <param name="count">How many are at the door now, in words.</param>
    /// <returns>One piece of news, however many came to the door since.</returns>
    public static IEnumerable<(ConsoleCue Kind, string Who)> Knocks(
        ImmutableArray<PersonView> before, ImmutableArray<PersonView> now, string count) =>
        now.Any(person => before.All(known => known.Seat != person.Seat)) ? [(ConsoleCue.Waiting, count)] : [];
}
