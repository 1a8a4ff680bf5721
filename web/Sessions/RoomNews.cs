using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Timing;
using FilageFuturs.Web.Tours;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>What to say aloud when the room changed: few sentences, and only what this person must know now.</summary>
internal sealed class RoomNews(IStringLocalizer<WorkshopTexts> texts)
{
    public IEnumerable<string> Between(Kit kit, Seen before, Seen after)
    {
        var sentences = Time(before.Room.Clock, after.Room.Clock)
            .Concat(Move(kit, before, after))
            .Concat(Stage(kit, before, after))
            .Concat(Floor(before.Mine, after))
            .Concat(Call(before, after));
        return MessageFor(after) is { } message && message.Id != MessageFor(before)?.Id
            ? sentences.Append(texts["Said.Message", message.Text ?? ""])
            : sentences;
    }

    /// <summary>The last message to the room or to this person's group, of the running phase.</summary>
    public static MessageView? MessageFor(Seen seen) => seen.Room.Messages.LastOrDefault(message =>
        seen.Room.State is not SessionState.Closed
        && (message.To is null || message.To == seen.Mine.Group)
        && message.Text is not null
        && message.At >= (seen.Room.Clock?.OpenedAt ?? DateTimeOffset.MinValue));

    private IEnumerable<string> Time(PhaseClock? before, PhaseClock? after)
    {
        if (before is null || after is null || before.Phase != after.Phase)
        {
            yield break;
        }

        if (before.IsPaused != after.IsPaused)
        {
            yield return texts[after.IsPaused ? "Said.Paused" : "Said.Resumed"];
        }

        // Of a step past its time the deadline moves by more than what is given, and in a pause there is none.
        if (after.Length - before.Length is { Ticks: > 0 } added)
        {
            yield return texts["Said.Extended", added.Spoken()];
        }

        if (after.IsWritingClosed && !before.IsWritingClosed)
        {
            yield return texts["Said.WritingClosed"];
        }
    }

    private IEnumerable<string> Stage(Kit kit, Seen before, Seen after)
    {
        if (after.Room.Vote?.Result is not null && before.Room.Vote is { Result: null })
        {
            yield return texts["Said.Revealed"];
        }

        if (after.Room.Tour is { } tour && before.Room.Tour is { } earlier && (tour.Phase, tour.Stop) != (earlier.Phase, earlier.Stop)
            && tour.Find(tour.PlaceOf(after.Mine.Group)?.Artefact) is { } artefact)
        {
            yield return texts["Said.NextObject", artefact.Title];
        }

        if (after.Room.Sharing?.Presenter is { } group && group != before.Room.Sharing?.Presenter)
        {
            yield return group == after.Mine.Group
                ? texts["Said.YourTurn"]
                : texts["Said.Presenter", after.Room.Find(group) is { } told ? NameOf(told, after.Room, kit) : ""];
        }
    }

    // Lent, or their group was merged: the step stays, and whom they write with does not.
    private IEnumerable<string> Move(Kit kit, Seen before, Seen after) =>
        before.Mine.Group is { } left && after.Mine.Group is { } group && group != left && after.Room.Find(group) is { } joined
            ? [texts["Said.Moved", NameOf(joined, after.Room, kit)]]
            : [];

    private string NameOf(GroupView group, RoomView room, Kit kit) =>
        GroupNames.Of(group, room.Groups, kit, (title, rank) => texts["Said.Group", title, rank], rank => $"{rank}");

    // Whoever ended it, here or at the console, it is said once, and by nobody else.
    private IEnumerable<string> Floor(MineView before, Seen after)
    {
        var mine = after.Mine;
        if (mine.HasFloor && !before.HasFloor)
        {
            yield return texts["Said.YourFloor"];
        }

        if (after.Room.State is SessionState.Closed || mine.Removal is not Refusal.None)
        {
            yield break;
        }

        if (before.HasFloor && !mine.HasFloor)
        {
            yield return texts["Said.FloorOver"];
        }

        if (before.HandIsRaised && mine is { HandIsRaised: false, HasFloor: false })
        {
            yield return texts["Said.HandLowered"];
        }
    }

    private IEnumerable<string> Call(Seen before, Seen after) =>
        GroupOf(before) is { CallsHelp: true } calling && GroupOf(after) is { CallsHelp: false } group && group.Id == calling.Id
            ? [texts["Said.HelpOver"]]
            : [];

    private static GroupView? GroupOf(Seen seen) => seen.Mine.Group is { } group ? seen.Room.Find(group) : null;
}

/// <summary>The room and one's own view, as seen at the same moment.</summary>
internal sealed record Seen(RoomView Room, MineView Mine);
