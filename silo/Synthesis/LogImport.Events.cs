using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>One line after another: what it says, whether this house could have written it, what it makes of the session.</summary>
internal sealed partial class LogImport
{
    // Needs that were withdrawn, people who left: a record holds them for ever.
    private const int WithWhatWentAgain = 10;
    private const int SeatsEver = Limits.SeatsPerSession * WithWhatWentAgain;
    private const int OwnIdeas = Limits.IdeasPerSeat * Limits.SeatsPerSession;

    private LogReading? Take(string content, int line)
    {
        if (_events.Count >= Limits.EventsPerLog)
        {
            return LogReading.Refused(Refusal.FileIsTooLarge, line);
        }

        try
        {
            var read = JsonNode.Parse(content)!;
            var (type, data) = _upcasts.Raise((string)read["type"]!, read["data"]!.DeepClone().AsObject());
            if (!EventNames.ByName.TryGetValue(type, out var known))
            {
                return LogReading.Refused(IsNewer(type) ? Refusal.FileIsNewer : Refusal.FileHasUnknownEvent, line, type);
            }

            if (LogJson.Read(known, data) is not { } happened)
            {
                return LogReading.Refused(Refusal.FileIsNewer, line, type);
            }

            var recorded = new Recorded((int)read["n"]!, (DateTimeOffset)read["at"]!, Ours(happened));
            if (!IsPossible(recorded.Event))
            {
                return LogReading.Refused(Refusal.FileIsBroken, line);
            }

            _session = _session.Apply(recorded);
            _events.Add(recorded);
            return Fits(recorded.Event) ? null : LogReading.Refused(Refusal.FileIsBroken, line);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The chain holds, yet it says nothing that follows from what came before: whoever wrote it, it is no record.
            Tell(line, failure);
            return LogReading.Refused(Refusal.FileIsBroken, line);
        }
    }

    /// <summary>« note-added/2 » where « note-added/1 » is the last that is known, or a name that houses may have given since.</summary>
    private static bool IsNewer(string type) => type.Split('/') is [{ Length: > 0 } name, var version]
        && int.TryParse(version, out _)
        && name.All(letter => letter is '-' or (>= 'a' and <= 'z'));

    // What never travels is this house's own; the key of a voice is no hash, so no token has it.
    private SessionEvent Ours(SessionEvent happened) => Nameless.Of(happened) switch
    {
        SessionOpened opened => opened with { Opening = _opening },
        SeatTaken taken => taken with { TokenHash = "" },
        PairBound bound => bound with { Bond = Bond.Free },
        var nameless => nameless,
    };

    // A file that brings its own links or keys would open doors here; older ones tell of bonds, which then tie nobody.
    private bool IsPossible(SessionEvent happened) =>
        (LogFile.Tells(happened) || happened is PairBound)
        && happened is SessionOpened == (_events.Count == 0)
        && Wholeness.Of(WithoutLongWords(happened))
        && (happened is not SessionOpened opened || IsKit(opened.Kit));

    // A field of the studio has a length of its own, checked where it fits.
    private static SessionEvent WithoutLongWords(SessionEvent happened) =>
        happened is StudioFieldWritten written ? written with { Text = null } : happened;

    private bool IsKit(Kit kit) => _kits.Read(JsonSerializer.Serialize(kit, EventJson.Options), wasHeld: true).Kit is not null;

    // The rules kept these while it was lived: without them a file could make the fold as slow as it likes.
    private bool Fits(SessionEvent happened) => happened switch
    {
        _ when Board.Of(happened) is { } board => IsOnACard(board, happened) && FitsInItsCell(_session.Boards.Find(board), happened),
        VotesBrokenDown counted => BreakingDown.IsPossible(_session, counted),
        CloudShown shown => AssessmentRules.IsPossible(shown),
        LookShown shown => PlausibilityRules.IsPossible(_session.Kit, shown),
        StudioFieldWritten written => Templates.Find(written.Kind, written.Field) is { } field
            && (written.Text?.Length ?? 0) <= field.Length
            && _session.Grouping.Find(written.Group) is not null
            && _session.Drafts.Of(written.Group).At(written.Kind, written.Field).Others.Count <= Limits.VariantsPerCell,
        StudioWordingTaken or StudioWordingDropped or StudioObjectWithheld => _session.Drafts.ByGroup.Count <= Limits.GroupsPerSession,
        StudioKindChosen chosen => Enum.IsDefined(chosen.Kind) && _session.Grouping.Find(chosen.Group) is not null,
        TourStopOpened => _session.Tour.Round is not { } round || round.Stop is 0 || (round.Stop > 0 && round.Stop < round.Stops),
        // Dealt among the voices, both may be told before their own voice came: the seats taken so far are no bound.
        ArtefactReacted => _session.Tour.Reactions.Said.Count
            <= SeatsEver * (_session.Kit.Artefacts.Length + Limits.GroupsPerSession),
        PointsSpread spread => spread.Points.Length <= Limits.PointsPerSeat && _session.Needs.Given.Count <= SeatsEver,
        NeedAdded => _session.Needs.Needs.Count <= Limits.NeedsPerSession * WithWhatWentAgain,
        FamilyNamed => _session.Ideas.Families.Count <= Limits.FamiliesPerSession,
        SeatTaken => _session.People.Seats.Count <= SeatsEver,
        HandRaised => _session.Speech.Hands.Count <= _session.People.Seats.Count,
        PresenterCalled => _session.ShareOut.Shown.Count <= Limits.GroupsPerSession,
        SeatPlaced => _session.Grouping.Groups.Sum(group => group.Seats.Count) <= _session.People.Seats.Count,
        PairBound => _session.Grouping.Bonds.Count <= Limits.SeatsPerSession * Limits.SeatsPerSession,
        GroupsDrawn drawn => drawn.Groups.Length <= Limits.GroupsPerSession
            && drawn.Groups.Sum(group => group.Seats.Length) <= _session.People.Seats.Count,
        IdeaAdded => _session.Ideas.Ideas.Count <= OwnIdeas,
        IdeaBrought => _session.Ideas.Ideas.Count <= OwnIdeas + (Limits.IdeasPerSession * GatheringLimits.Rooms),
        _ when PaperEntries.IdOf(happened) is not null =>
            _session.Paper.Entries.Count <= Limits.EntriesPerSession && IsPaper(happened),
        _ => true,
    };

    // Whatever was drawn again, groups are named by their rank.
    private bool IsOnACard(BoardId id, SessionEvent happened) =>
        _session.Boards.Boards.Count <= Limits.GroupsPerSession * _session.Kit.Cards.Length
        && _session.Kit.Find(id.Card) is { } card
        && (PromptOf(happened) is not { } prompt || card.Prompts.Any(known => known.Id == prompt));

    private static PromptId? PromptOf(SessionEvent happened) => happened switch
    {
        NoteAdded added => added.Prompt,
        AnswerRetained kept => kept.Prompt,
        AnswerReleased released => released.Prompt,
        VariantDropped dropped => dropped.Prompt,
        CellMarked marked => marked.Prompt,
        _ => null,
    };

    private static bool FitsInItsCell(Board board, SessionEvent happened) => happened switch
    {
        NoteAdded added => board.At(added.Prompt).Notes.Length <= Limits.NotesPerCell,
        AnswerRetained kept => board.At(kept.Prompt).Variants.Count <= Limits.VariantsPerCell,
        _ => true,
    };

    // Its words may have been erased since.
    private bool IsPaper(SessionEvent entry) =>
        PaperRules.Check(_session, entry) is Refusal.None or Refusal.TextIsEmpty;

    private bool CanBeShown()
    {
        try
        {
            var kept = new KeepingTimes(Keeping.Names, Keeping.Words);
            return Archive.Build(new(_opening), _session, kept).Figures.People >= 0;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Tell(_events.Count, failure);
            return false;
        }
    }

    // What the failure says may quote the file: it stays out.
    private void Tell(int line, Exception failure)
    {
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            LogBroken(line, failure.GetType(), failure.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Debug, "A file that was sent does not hold at line {Line}: {Failure} {Where}")]
    private partial void LogBroken(int line, Type failure, string? where);
}
