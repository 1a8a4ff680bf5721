using System.Collections.Frozen;

namespace FilageFuturs.Sessions;

/// <summary>
/// Everything that can happen, and the name under which it is stored for ever: the table of contents of the product.
/// Add a line to add an event; never edit, reuse or remove one. A changed meaning is a new version with an upcast.
/// </summary>
public static class EventNames
{
    public static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>
    {
        ["session-opened/1"] = typeof(SessionOpened),
        ["link-issued/1"] = typeof(LinkIssued),
        ["code-issued/1"] = typeof(CodeIssued),
        ["scenario-shown/1"] = typeof(ScenarioShown),
        ["message-sent/1"] = typeof(MessageSent),
        ["session-closed/1"] = typeof(SessionClosed),
        ["session-reopened/1"] = typeof(SessionReopened),
        ["session-imported/1"] = typeof(SessionImported),
        ["session-renamed/1"] = typeof(SessionRenamed),
        ["session-deleted/1"] = typeof(SessionDeleted),

        ["seat-taken/1"] = typeof(SeatTaken),
        ["seat-admitted/1"] = typeof(SeatAdmitted),
        ["seat-refused/1"] = typeof(SeatRefused),
        ["seat-removed/1"] = typeof(SeatRemoved),
        ["seat-left/1"] = typeof(SeatLeft),
        ["seat-renamed/1"] = typeof(SeatRenamed),
        ["profile-changed/1"] = typeof(ProfileChanged),
        ["seat-key-added/1"] = typeof(SeatKeyAdded),
        ["seat-erased/1"] = typeof(SeatErased),
        ["room-locked/1"] = typeof(RoomLocked),
        ["room-unlocked/1"] = typeof(RoomUnlocked),
        ["admission-set/1"] = typeof(AdmissionSet),

        ["phase-opened/1"] = typeof(PhaseOpened),
        ["phase-extended/1"] = typeof(PhaseExtended),
        ["phase-paused/1"] = typeof(PhasePaused),
        ["phase-resumed/1"] = typeof(PhaseResumed),
        ["writing-closed/1"] = typeof(WritingClosed),
        ["phase-reopened/1"] = typeof(PhaseReopened),
        ["plan-changed/1"] = typeof(PlanChanged),

        ["dot-placed/1"] = typeof(DotPlaced),
        ["dot-taken-back/1"] = typeof(DotTakenBack),
        ["vote-finished/1"] = typeof(VoteFinished),
        ["vote-resumed/1"] = typeof(VoteResumed),
        ["vote-revealed/1"] = typeof(VoteRevealed),
        ["votes-broken-down/1"] = typeof(VotesBrokenDown),

        ["groups-drawn/1"] = typeof(GroupsDrawn),
        ["seat-placed/1"] = typeof(SeatPlaced),
        ["seat-pinned/1"] = typeof(SeatPinned),
        ["pair-bound/1"] = typeof(PairBound),
        ["scenarios-drawn/1"] = typeof(ScenariosDrawn),
        ["groups-installed/1"] = typeof(GroupsInstalled),
        ["groups-taken-back/1"] = typeof(GroupsTakenBack),
        ["groups-merged/1"] = typeof(GroupsMerged),
        ["group-readied/1"] = typeof(GroupReadied),
        ["time-asked/1"] = typeof(TimeAsked),
        ["help-called/1"] = typeof(HelpCalled),
        ["help-answered/1"] = typeof(HelpAnswered),

        ["note-added/1"] = typeof(NoteAdded),
        ["note-edited/1"] = typeof(NoteEdited),
        ["note-deleted/1"] = typeof(NoteDeleted),
        ["answer-retained/1"] = typeof(AnswerRetained),
        ["answer-released/1"] = typeof(AnswerReleased),
        ["variant-dropped/1"] = typeof(VariantDropped),
        ["cell-marked/1"] = typeof(CellMarked),
        ["cards-revealed/1"] = typeof(CardsRevealed),

        ["card-chosen/1"] = typeof(CardChosen),
        ["presenter-called/1"] = typeof(PresenterCalled),

        ["hand-raised/1"] = typeof(HandRaised),
        ["hand-lowered/1"] = typeof(HandLowered),
        ["floor-given/1"] = typeof(FloorGiven),
        ["floor-returned/1"] = typeof(FloorReturned),
        ["floor-order-set/1"] = typeof(FloorOrderSet),

        ["idea-added/1"] = typeof(IdeaAdded),
        ["idea-withdrawn/1"] = typeof(IdeaWithdrawn),
        ["idea-reinstated/1"] = typeof(IdeaReinstated),
        ["idea-supported/1"] = typeof(IdeaSupported),
        ["support-withdrawn/1"] = typeof(SupportWithdrawn),
        ["family-named/1"] = typeof(FamilyNamed),
        ["family-removed/1"] = typeof(FamilyRemoved),
        ["idea-filed/1"] = typeof(IdeaFiled),

        ["need-added/1"] = typeof(NeedAdded),
        ["need-withdrawn/1"] = typeof(NeedWithdrawn),
        ["need-moved/1"] = typeof(NeedMoved),
        ["needs-merged/1"] = typeof(NeedsMerged),
        ["points-spread/1"] = typeof(PointsSpread),

        ["tour-stop-opened/1"] = typeof(TourStopOpened),
        ["artefact-reacted/1"] = typeof(ArtefactReacted),
        ["self-assessed/1"] = typeof(SelfAssessed),
        ["cloud-shown/1"] = typeof(CloudShown),
        ["plausibility-placed/1"] = typeof(PlausibilityPlaced),
        ["look-opened/1"] = typeof(LookOpened),
        ["look-shown/1"] = typeof(LookShown),

        ["votes-entered/1"] = typeof(VotesEntered),
        ["answer-entered/1"] = typeof(AnswerEntered),
        ["idea-entered/1"] = typeof(IdeaEntered),
        ["need-entered/1"] = typeof(NeedEntered),
        ["points-entered/1"] = typeof(PointsEntered),
        ["entry-removed/1"] = typeof(EntryRemoved),
        ["studio-kind-chosen/1"] = typeof(StudioKindChosen),
        ["studio-field-written/1"] = typeof(StudioFieldWritten),
        ["studio-wording-taken/1"] = typeof(StudioWordingTaken),
        ["studio-wording-dropped/1"] = typeof(StudioWordingDropped),
        ["studio-object-withheld/1"] = typeof(StudioObjectWithheld),

        ["moment-pinned/1"] = typeof(MomentPinned),
        ["moment-unpinned/1"] = typeof(MomentUnpinned),

        ["cue-taken/1"] = typeof(CueTaken),
        ["cue-done/1"] = typeof(CueDone),
        ["seat-moved/1"] = typeof(SeatMoved),
        ["seat-sent/1"] = typeof(SeatSent),
        ["rooms-published/1"] = typeof(RoomsPublished),
        ["idea-brought/1"] = typeof(IdeaBrought),
        ["room-deleted/1"] = typeof(RoomDeleted),

        ["gathering-opened/1"] = typeof(GatheringOpened),
        ["gathered-room-opened/1"] = typeof(GatheredRoomOpened),
        ["rooms-merged/1"] = typeof(RoomsMerged),
        ["cue-given/1"] = typeof(CueGiven),
        ["cue-answered/1"] = typeof(CueAnswered),
        ["corridor-set/1"] = typeof(CorridorSet),
        ["move-begun/1"] = typeof(MoveBegun),
        ["move-done/1"] = typeof(MoveDone),
        ["removal-begun/1"] = typeof(RemovalBegun),
        ["removal-done/1"] = typeof(RemovalDone),
        ["erasure-begun/1"] = typeof(ErasureBegun),
        ["erasure-done/1"] = typeof(ErasureDone),
        ["keys-renewed/1"] = typeof(KeysRenewed),
        ["key-renewed/1"] = typeof(KeyRenewed),
        ["results-withdrawn/1"] = typeof(ResultsWithdrawn),
        ["report-frozen/1"] = typeof(ReportFrozen),

        ["kit-begun/1"] = typeof(KitBegun),
        ["kit-changed/1"] = typeof(KitChanged),
        ["kit-change-undone/1"] = typeof(KitChangeUndone),
        ["kit-change-redone/1"] = typeof(KitChangeRedone),
        ["kit-published/1"] = typeof(KitPublished),
        ["kit-withdrawn/1"] = typeof(KitWithdrawn),
        ["kit-registered/1"] = typeof(KitRegistered),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<Type, string> ByType =
        ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
}
