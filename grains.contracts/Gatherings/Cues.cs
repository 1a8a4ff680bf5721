namespace FilageFuturs.Gatherings;

/// <summary>
/// What the conductor asks of rooms. A room keeps it in its own log before anything else, so it happens on time there
/// whatever becomes of the conductor, of the gathering or of the other rooms.
/// </summary>
/// <param name="Number">Counts the cues of a gathering, from 1. A room applies each once, in order.</param>
/// <param name="Phase">
/// Where to go, for <see cref="CueKind.Phase"/>. For <see cref="CueKind.Extend"/> the phase that is meant: a room at another refuses;
/// null is the one that runs.
/// </param>
/// <param name="At">When it happens, UTC; now or past for what has no countdown.</param>
/// <param name="By">For <see cref="CueKind.Extend"/> alone.</param>
/// <param name="Text">For <see cref="CueKind.Say"/> and <see cref="CueKind.Tell"/>.</param>
[GenerateSerializer, Immutable, Alias("cue")]
public sealed record Cue(
    int Number, CueId Id, CueKind Kind, PhaseId? Phase, DateTimeOffset At, TimeSpan By, string? Text);

[GenerateSerializer, Alias("cue-kind")]
public enum CueKind
{
    /// <summary>Everybody to one phase, after a countdown. A room already there or further stays where it is.</summary>
    Phase = 0,

    /// <summary>Everybody to the common plenary, after a countdown.</summary>
    Plenary = 1,

    /// <summary>Everybody to their rooms, after a countdown.</summary>
    Rooms = 2,

    /// <summary>The phase of each room, by as much.</summary>
    Extend = 3,

    Pause = 4,
    Resume = 5,

    /// <summary>Words to everybody in the rooms.</summary>
    Say = 6,

    /// <summary>Words to the facilitators of the rooms alone.</summary>
    Tell = 7,

    /// <summary>The countdown that runs is called off.</summary>
    CallOff = 8,
}

/// <summary>How a session belongs to a gathering.</summary>
/// <param name="Gathering">Also the id of the common room.</param>
/// <param name="Name">Of the room, as people say it: « Lille ».</param>
/// <param name="IsPlenary">It is the common room.</param>
/// <param name="BeginsElsewhere">At first its people are called elsewhere: to the common room, or out of it.</param>
[GenerateSerializer, Immutable, Alias("gathering-tie")]
public sealed record GatheringTie(SessionId Gathering, string Name, bool IsPlenary, bool BeginsElsewhere);

/// <summary>The room has the cue. What needs no countdown is done in the same commit.</summary>
[GenerateSerializer, Immutable, Alias("cue-taken")]
public sealed record CueTaken(
    int Number, CueKind Kind, PhaseId? Phase, DateTimeOffset At, [property: Words] string? Text) : SessionEvent;

/// <summary>The countdown ended: what it called for happens in the same commit.</summary>
[GenerateSerializer, Immutable, Alias("cue-done")]
public sealed record CueDone(int Number) : SessionEvent;

/// <summary>The person sits in another room from now on. What they wrote stays; their dots went with them.</summary>
[GenerateSerializer, Immutable, Alias("seat-moved")]
public sealed record SeatMoved(SeatId Seat) : SessionEvent;

/// <summary>In the common room: where a person is to sit. Null: they wait for a room.</summary>
[GenerateSerializer, Immutable, Alias("seat-sent")]
public sealed record SeatSent(SeatId Seat, SessionId? Room) : SessionEvent;

/// <summary>In the common room: the rooms that one may join, the whole list each time.</summary>
[GenerateSerializer, Immutable, Alias("rooms-published")]
public sealed record RoomsPublished(bool PeopleChoose, ImmutableArray<PublishedRoom> Rooms) : SessionEvent;

/// <param name="Seats">How many people it may hold.</param>
/// <param name="IsOpen">People may still come in.</param>
[GenerateSerializer, Immutable, Alias("published-room")]
public sealed record PublishedRoom(SessionId Session, string Name, ChoiceId? Territory, int Seats, bool IsOpen);

/// <summary>In the common room: an idea to preserve that a room brought.</summary>
/// <param name="By">Its author, who sits in both: erasing them erases it in both.</param>
/// <param name="Supports">How many supported it in its room.</param>
[GenerateSerializer, Immutable, Alias("idea-brought")]
public sealed record IdeaBrought(IdeaId Idea, SeatId By, SessionId From, int Supports, [property: Words] string? Text) : SessionEvent
{
    public override SeatId? Owner => By;
}

/// <summary>In the common room: a room was deleted. What it brought goes, and nothing of it comes any more.</summary>
[GenerateSerializer, Immutable, Alias("room-deleted")]
public sealed record RoomDeleted(SessionId Room) : SessionEvent;
