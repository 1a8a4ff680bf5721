namespace FilageFuturs.Sessions;

/// <summary>What a link opens. One link is one role; each can be renewed alone.</summary>
[GenerateSerializer, Alias("role")]
public enum Role
{
    None = 0,
    Participant = 1,
    CoFacilitator = 2,
    Wall = 3,
    Facilitator = 4,

    /// <summary>Watches the record, without names. Opens nothing live: only the replay knows this secret.</summary>
    Replay = 5,

    /// <summary>Conducts the gathering that this session belongs to: has the console, takes nobody's place.</summary>
    Conductor = 6,

    /// <summary>Puts the ideas of a common room into families, and does nothing else.</summary>
    Scribe = 7,
}
