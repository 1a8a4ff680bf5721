namespace FilageFuturs.Sessions;

/// <summary>
/// Every reason to say no. Values are kept for ever and never given again. The sentence for people is in
/// web/Resources/Refusals.resx, one key per value, and a test walks this list.
/// </summary>
[GenerateSerializer, Alias("refusal")]
public enum Refusal
{
    None = 0,

    // Doors
    UnknownSession = 1,
    NotAllowed = 2,
    SessionIsClosed = 3,
    SessionAlreadyOpen = 4,
    RoomIsFull = 5,
    RoomIsLocked = 6,
    SeatWasRemoved = 7,
    NameIsTaken = 8,
    NameIsEmpty = 9,
    NoSuchSeat = 10,
    WaitingForAdmission = 11,
    TooManyScreens = 12,
    UnknownKit = 13,
    TitleIsEmpty = 14,
    UnknownCode = 15,
    NoSuchChoice = 16,
    AdmissionWasRefused = 17,

    // Texts and ids
    TextIsEmpty = 20,
    TextIsTooLong = 21,
    IdIsInvalid = 22,
    TooMany = 23,

    // Time
    NotInThisPhase = 30,
    WritingIsClosed = 31,
    PhaseIsPaused = 32,
    PhaseHasMovedOn = 33,
    NothingToUndo = 34,
    TooLateToUndo = 35,
    NoSuchPhase = 36,
    LengthOutOfRange = 37,
    NotStarted = 38,
    NoNextPhase = 40,

    // Vote
    NoSuchScenario = 50,
    NoSuchDot = 51,
    VoteIsRevealed = 53,

    // Groups
    NoSuchGroup = 60,
    GroupIsFull = 61,
    NotInThisGroup = 62,
    GroupsAreInstalled = 63,
    GroupsAreNotInstalled = 64,
    NobodyToPlace = 65,
    ConstraintsCannotHold = 66,
    SameSeatTwice = 67,

    // Boards
    NoSuchBoard = 70,
    NoSuchPrompt = 71,
    NotTheAuthor = 73,
    BoardHasMovedOn = 75,

    // Floor, sharing, anchoring
    NoHandRaised = 80,
    NoSuchIdea = 81,
    NoSupportLeft = 82,
    NoSuchFamily = 83,
    OwnIdeaOnly = 84,

    // Needs
    NoSuchNeed = 86,
    NoPointLeft = 87,

    // Tours, studio
    NoSuchArtefact = 130,
    NoSuchReaction = 131,
    NoNextStop = 139,
    NoSuchField = 132,

    // Assessment, plausibility
    NotOnThePlane = 135,
    TooFewToShow = 136,

    // Rehearsal
    RehearsalOnly = 90,

    // Replay
    ReplayNotPromised = 100,
    NoSuchInstant = 101,

    // Logs that travel, archive room
    FileIsForeign = 110,
    FileIsNewer = 111,
    FileIsAltered = 112,
    FileIsCutShort = 113,
    FileHasUnknownEvent = 114,
    FileIsBroken = 115,
    FileIsNotClosed = 116,
    FileIsTooLarge = 117,
    SessionIsRunning = 118,
    TallyDoesNotAddUp = 119,
    PaperHasMovedOn = 164,

    // Gatherings
    SeatWasMoved = 120,
    NoSuchRoom = 121,
    RoomWasMerged = 122,
    CountdownRuns = 123,
    NoCountdown = 124,
    RoomsAreTooFarApart = 125,
    RoomsAreAssigned = 126,
    RoomIsAhead = 127,
    NothingToFreeze = 128,
    VoteHasMovedOn = 159,
    RoomHasEnded = 160,
    RoomIsSilent = 162,

    // Kits
    KitIsTaken = 150,
    NoSuchPath = 151,
    KitIsTooLarge = 152,
    DraftHasMovedOn = 153,
    KitHasFaults = 154,
    PartIsKept = 155,
    NothingToRedo = 156,
    ChangeIsBroken = 157,
    NoDerivatives = 158,
    KitFilesAreTooHeavy = 161,

    // Rate
    TooOften = 163,
}
