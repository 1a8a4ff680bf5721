namespace FilageFuturs.Kits;

/// <summary>
/// Everything that can be wrong with a kit. Values are kept for ever and never given again; what a sentence is given to name
/// only grows. The sentences are in web/Resources/KitFaultTexts.resx and, in French, in silo/Kits/KitFaults.cs.
/// </summary>
[GenerateSerializer, Alias("kit-fault-reason")]
public enum KitFaultReason
{
    // The file itself
    FileTooLarge = 0,
    TooMuch = 55,
    NotJson = 1,
    WrittenTwice = 2,
    Illegible = 3,

    // What the schema expects
    Unwritten = 4,
    Missing = 5,
    NotOfAKit = 6,
    NotAChoice = 7,
    ItemsOutOfRange = 8,
    NumberOutOfRange = 9,
    NotAnObject = 10,
    NotAList = 11,
    NotAnId = 12,
    NotAKitId = 13,
    NotALanguage = 14,
    NotALicence = 15,
    NotAnAddress = 16,
    NotAKey = 17,
    NotAStep = 18,
    NotALine = 19,
    NotMarkdown = 20,
    NotADrawing = 21,
    NotAHash = 22,

    // Parts of the kit that lean on others
    AlreadyTaken = 23,
    SecondVote = 24,
    SecondGrouping = 25,
    SecondWall = 26,
    SecondNeedsMap = 27,
    SecondShareOut = 53,
    SecondStudio = 54,
    ActGoesBack = 28,
    TextIsMissing = 29,
    TextIsNotShown = 30,
    VoteWithoutDots = 31,
    NoGroupsBefore = 32,
    RankingWithoutNeeds = 33,
    TourWithoutReactions = 34,
    TourWithoutObjects = 35,
    NoPlane = 36,
    CardIsMissing = 37,
    CardIsUnknown = 38,
    CardIsNotFilled = 39,

    // Fictional objects
    ScenarioIsUnknown = 40,
    NodeIsUnknown = 41,
    NodeIsHalfDone = 42,
    NodeIsOutOfReach = 43,
    TalkNeverEnds = 44,
    ActiveTag = 45,
    ActiveAttribute = 46,
    ActiveLink = 47,
    NestedTooDeep = 48,

    // Where it comes from
    ComesFromItself = 49,
    AncestorTwice = 50,
    NoDerivatives = 51,
    LicenceIsKept = 52,
}
