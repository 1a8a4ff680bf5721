namespace FilageFuturs.Sessions;

/// <summary>A limit on everything. Texts count UTF-16 characters after trimming.</summary>
public static class Limits
{
    public const int IdLength = 64;
    public const int NameLength = 24;
    public const int TitleLength = 80;
    public const int NoteLength = 280;
    public const int AnswerLength = 280;
    public const int IdeaLength = 160;
    public const int FamilyLength = 40;
    public const int NeedLength = 160;
    public const int ReactionLength = 160;
    public const int MessageLength = 240;
    public const int VideoPatternLength = 200;

    public const int SeatsPerSession = 40;
    public const int DefaultSeatsPerSession = 20;

    /// <summary>For one place, by one participants' link: those who wait and who left count too.</summary>
    public const int PeopleASeat = 4;
    public const int NotesPerCell = 40;
    public const int VariantsPerCell = 12;
    public const int IdeasPerSeat = 20;
    public const int IdeasPerSession = 200;
    public const int FamiliesPerSession = 12;
    public const int SupportsPerSeat = 5;
    public const int NeedsPerSession = 90;
    public const int NeedsPerSeat = 12;
    public const int PointsPerSeat = 10;
    public const int LeastPerGroup = 3;
    public const int PeoplePerGroup = 5;
    public const int GroupsPerSession = 8;

    /// <summary>Of a replay, asked for at once.</summary>
    public const int BoardsPerFrame = 2 * GroupsPerSession;
    public const int KeysPerSeat = 6;
    public const int MessagesKept = 20;
    public const int MomentsPerSession = 60;

    /// <summary>Sessions that go on from instants of one, over all its life.</summary>
    public const int ResumptionsPerSession = 100;

    /// <summary>
    /// Of one seat in one session: events that are no words. Of the choices of a room in a gathering as many. Once they are used up
    /// one more comes each <see cref="GestureEvery"/>; asked before, <see cref="Refusal.TooOften"/>.
    /// </summary>
    public const int GesturesAtOnce = 200;

    /// <summary>Typed for a room on paper: entries, and people that a tally may count.</summary>
    public const int EntriesPerSession = 400;
    public const int PeopleOnPaper = 200;

    /// <summary>Of a log that comes from elsewhere, in bytes and in events.</summary>
    public const int LogBytes = 25 * 1024 * 1024;
    public const int EventsPerLog = 100_000;

    /// <summary>
    /// No breakdown of people says anything of fewer than these, in what is kept, replayed or leaves the house, and on no plan or
    /// ranking. Live, in one's own room, a revealed vote and a tour's reactions show at any number: a small room would otherwise
    /// have no result at all, so its people are told before.
    /// </summary>
    public const int LeastBreakdown = 5;

    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan AwayAfter = TimeSpan.FromSeconds(15);
    /// <summary>Without a screen for longer, a person no longer counts for their group.</summary>
    public static readonly TimeSpan MissedAfter = TimeSpan.FromMinutes(1);
    /// <summary>Whoever opened a session may ask again for its links, whose answer was lost on the way.</summary>
    public static readonly TimeSpan OpensAgain = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan OwnUndo = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan StepUndo = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan GestureEvery = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan LongestPhase = TimeSpan.FromHours(2);
    public static readonly TimeSpan ShortestPhase = TimeSpan.FromSeconds(10);
    /// <summary>Of a tour: with less time before each object, groups meet fewer of them.</summary>
    public static readonly TimeSpan ShortestStop = TimeSpan.FromSeconds(90);
    public static readonly TimeSpan LongestExtension = TimeSpan.FromMinutes(15);
}
