namespace FilageFuturs.Silo.Replay;

/// <summary>
/// What the feed says of an event; null says nothing. Nothing here leads from a dot to a person, nor says what the
/// facilitation alone saw.
/// </summary>
internal sealed record Saying(
    string What, SeatId? By = null, GroupId? Group = null, string? Subject = null, string? Words = null)
{
    public static Saying? Of(SessionEvent happened, Kit kit) => happened switch
    {
        SeatTaken { Waits: false } taken => new("seat-taken", taken.Seat),
        SeatAdmitted admitted => new("seat-taken", admitted.Seat),
        SeatLeft left => new("seat-left", left.Seat),
        ScenarioShown shown => new("scenario-shown", Subject: kit.Find(shown.Scenario)?.Title),
        MessageSent sent => new("message-sent", Group: sent.To, Words: sent.Text),
        VoteFinished => new("vote-finished"),
        VoteRevealed => new("vote-revealed"),
        HandRaised raised => new("hand-raised", raised.Seat),
        FloorGiven given => new("floor-given", given.Seat),
        CardsRevealed { AreRevealed: true } => new("cards-revealed"),
        IdeaAdded added => new("idea-added", Words: added.Text),
        IdeaSupported => new("idea-supported"),
        FamilyNamed named => new("family-named", Words: named.Name),
        NeedAdded added => new("need-added", Words: added.Text),
        NeedsMerged => new("needs-merged"),
        PointsSpread => new("points-spread"),
        TourStopOpened opened => new("tour-stop-opened", Subject: $"{opened.Stop + 1}"),
        ArtefactReacted { Reaction: not null } => new("artefact-reacted"),
        SelfAssessed { At: not null } => new("self-assessed"),
        CloudShown => new("cloud-shown"),
        PlausibilityPlaced { At: not null } placed => new("plausibility-placed", Subject: kit.Find(placed.Scenario)?.Title),
        LookOpened opened => new(opened.Look is Look.After ? "look-after" : "look-before"),
        LookShown => new("look-shown"),
        StudioKindChosen chosen =>
            new("studio-kind-chosen", chosen.By, chosen.Group, StudioWords.In(kit.Language).Labels[chosen.Kind]),
        StudioFieldWritten { Text: not "" } written => new("studio-field-written", written.By, written.Group),
        MomentPinned pinned => new($"moment-{Word(pinned.Kind)}", pinned.By, pinned.Group),
        SessionClosed => new("session-closed"),
        _ => OfPaper(happened, kit) ?? OfTime(happened, kit) ?? OfGroups(happened, kit) ?? OfBoards(happened, kit),
    };

    private static Saying? OfPaper(SessionEvent happened, Kit kit) => happened switch
    {
        VotesEntered => new("votes-entered"),
        AnswerEntered answer => new(
            "answer-entered", Subject: Label(kit, new(default, answer.Card), answer.Prompt), Words: answer.Text),
        IdeaEntered idea => new("idea-entered", Words: idea.Text),
        NeedEntered need => new("need-entered", Words: need.Text),
        PointsEntered => new("points-entered"),
        EntryRemoved => new("entry-removed"),
        _ => null,
    };

    private static Saying? OfTime(SessionEvent happened, Kit kit) => happened switch
    {
        PhaseOpened opened => new("phase-opened", Subject: kit.Find(opened.Phase)?.ShortTitle),
        PhaseReopened reopened => new("phase-reopened", Subject: kit.Find(reopened.Phase)?.ShortTitle),
        PhaseExtended extended => new("phase-extended", Subject: kit.Find(extended.Phase)?.ShortTitle),
        PhasePaused => new("phase-paused"),
        PhaseResumed => new("phase-resumed"),
        WritingClosed => new("writing-closed"),
        _ => null,
    };

    private static Saying? OfGroups(SessionEvent happened, Kit kit) => happened switch
    {
        ScenariosDrawn => new("scenarios-drawn"),
        GroupsInstalled => new("groups-installed"),
        GroupsTakenBack => new("groups-taken-back"),
        GroupsMerged merged => new("groups-merged", Group: merged.Into),
        GroupReadied { IsReady: true } readied => new("group-readied", Group: readied.Group),
        TimeAsked { IsAsked: true } asked => new("time-asked", Group: asked.Group),
        HelpCalled called => new("help-called", called.By, called.Group),
        CardChosen { Cards: [var card, ..] } chosen =>
            new("card-chosen", Group: chosen.Group, Subject: kit.Find(card)?.ShortTitle),
        PresenterCalled called => new("presenter-called", Group: called.Group),
        _ => null,
    };

    private static Saying? OfBoards(SessionEvent happened, Kit kit) => happened switch
    {
        NoteAdded added => new("note-added", added.By, added.Board.Group, Label(kit, added.Board, added.Prompt), added.Text),
        NoteEdited edited => new("note-edited", edited.By, edited.Board.Group, null, edited.Text),
        NoteDeleted deleted => new("note-deleted", Group: deleted.Board.Group),
        AnswerRetained kept => new("answer-retained", kept.By, kept.Board.Group, Label(kit, kept.Board, kept.Prompt), kept.Text),
        AnswerReleased released =>
            new("answer-released", Group: released.Board.Group, Subject: Label(kit, released.Board, released.Prompt)),
        CellMarked { IsSet: true } marked =>
            new($"cell-{Word(marked.Mark)}", Group: marked.Board.Group, Subject: Label(kit, marked.Board, marked.Prompt)),
        _ => null,
    };

    public static string? Label(Kit kit, BoardId board, PromptId prompt) =>
        kit.Find(board.Card)?.Prompts.FirstOrDefault(one => one.Id == prompt)?.Label;

    private static string Word(MomentKind kind) => kind switch
    {
        MomentKind.Debate => "debate",
        MomentKind.Shift => "shift",
        _ => "consensus",
    };

    private static string Word(CellMark mark) => mark is CellMark.Debate ? "debate" : "consensus";
}
