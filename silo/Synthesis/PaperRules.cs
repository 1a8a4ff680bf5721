namespace FilageFuturs.Silo.Synthesis;

/// <summary>May this be typed for the room? The facilitation is asked elsewhere; here the sums must hold.</summary>
internal static class PaperRules
{
    /// <summary>Once a record keeps no words any more. Until then the curtain ends nothing: paper is typed the evening after.</summary>
    public static bool IsOver(Session session, DateTimeOffset now, KeepingTimes times) =>
        session.IsClosed && now >= Keeping.WordsGoAt(session, times);

    public static Decision Enter(Session session, SessionEvent typed)
    {
        var entry = Worded(typed);
        var id = PaperEntries.IdOf(entry)!.Value;
        if (session.Paper.Removed.Contains(id))
        {
            return IsOvertaken(session, typed) ? Refusal.PaperHasMovedOn : Decision.Nothing;
        }

        if (!Ids.IsValid(id.Value) || (session.Paper.Find(id) is { } known && known.GetType() != entry.GetType()))
        {
            return Refusal.IdIsInvalid;
        }

        if (Check(session, entry) is var refusal and not Refusal.None)
        {
            return refusal;
        }

        var kept = Apart(session, entry);
        if (Same(session.Paper.Find(id), kept))
        {
            return Decision.Nothing;
        }

        if (IsOvertaken(session, typed))
        {
            return Refusal.PaperHasMovedOn;
        }

        return session.Paper.Find(id) is null && session.Paper.Entries.Count >= Limits.EntriesPerSession
            ? Refusal.TooMany
            : Decision.Of(kept);
    }

    public static Decision Remove(Session session, EntryId id) =>
        session.Paper.Find(id) is null ? Decision.Nothing : new EntryRemoved(id);

    /// <summary>Whether this could be typed here: what a log brings from elsewhere is held to it too.</summary>
    public static Refusal Check(Session session, SessionEvent entry) => entry switch
    {
        VotesEntered votes => Check(session.Kit, votes),
        AnswerEntered answer => Check(session.Kit, answer),
        IdeaEntered idea => Wording.Of(idea.Text, Limits.IdeaLength).Refusal is var text and not Refusal.None ? text
            : Fits(idea.Supports, Limits.PeopleOnPaper),
        NeedEntered need => Enum.IsDefined(need.Kind) ? Wording.Of(need.Text, Limits.NeedLength).Refusal : Refusal.NoSuchChoice,
        PointsEntered points => Check(session, points),
        _ => Refusal.None,
    };

    private static SessionEvent Worded(SessionEvent typed) => typed switch
    {
        AnswerEntered answer => answer with { Text = Wording.Of(answer.Text, Limits.AnswerLength).Text },
        IdeaEntered idea => idea with { Text = Wording.Of(idea.Text, Limits.IdeaLength).Text },
        NeedEntered need => need with { Text = Wording.Of(need.Text, Limits.NeedLength).Text },
        VotesEntered votes => votes with { Seen = null },
        PointsEntered points => points with { Seen = null },
        _ => typed,
    };

    // All sheets count: one typed beside another that its author did not see would count the room twice.
    private static bool IsOvertaken(Session session, SessionEvent typed) => typed switch
    {
        VotesEntered { Seen: { } seen } => seen != session.Paper.VotesTurn,
        PointsEntered { Seen: { } seen } => seen != session.Paper.PointsTurn,
        _ => false,
    };

    // A need is shown with the points of those merged into it: a line typed again as it was shown keeps the points of each.
    private static SessionEvent Apart(Session session, SessionEvent entry)
    {
        if (entry is not PointsEntered points || session.Paper.Find(points.Entry) is not PointsEntered known)
        {
            return entry;
        }

        var shown = session.Paper.PointsIn(session).Single(sheet => sheet.Entry == points.Entry).Lines;
        var own = known.Lines.ToLookup(line => session.Needs.HostOf(line.Need));
        return points with
        {
            Lines =
            [
                .. points.Lines.SelectMany(line => shown.Contains(line) ? own[line.Need] : [line]).DistinctBy(line => line.Need),
            ],
        };
    }

    private static Refusal Check(Kit kit, VotesEntered votes)
    {
        if (votes.Counts.IsDefault || votes.Counts.Any(count => kit.Find(count.Scenario) is null))
        {
            return Refusal.NoSuchScenario;
        }

        if (votes.Counts.Any(count => kit.Dots.All(dot => dot.Id != count.Dot)))
        {
            return Refusal.NoSuchDot;
        }

        var isOnce = votes.Counts.DistinctBy(count => (count.Scenario, count.Dot)).Count() == votes.Counts.Length;
        return isOnce && votes.Counts.All(count => count.Count >= 0)
            && votes.Counts.GroupBy(count => count.Dot).All(counts => counts.Sum(count => (long)count.Count) <= votes.WithDots)
            && votes.WithDots <= votes.Voters
                ? Fits(votes.Voters, Limits.PeopleOnPaper)
                : Refusal.TallyDoesNotAddUp;
    }

    private static Refusal Check(Kit kit, AnswerEntered answer)
    {
        if (answer.Scenario is { } scenario && kit.Find(scenario) is null)
        {
            return Refusal.NoSuchScenario;
        }

        if (kit.Find(answer.Card)?.Prompts.Any(prompt => prompt.Id == answer.Prompt) is not true)
        {
            return Refusal.NoSuchPrompt;
        }

        return answer.Group is < 1 or > Limits.GroupsPerSession
            ? Refusal.TallyDoesNotAddUp
            : Wording.Of(answer.Text, Limits.AnswerLength).Refusal;
    }

    private static Refusal Check(Session session, PointsEntered points)
    {
        // Those whose words have gone since count on: a record says its points after them.
        var known = session.Needs.Shown.Select(need => need.Id).Concat(session.Paper.KnownNeeds).ToHashSet();
        if (points.Lines.IsDefault || points.Lines.Any(line => !known.Contains(session.Needs.HostOf(line.Need)))
            || points.Lines.DistinctBy(line => line.Need).Count() < points.Lines.Length)
        {
            return Refusal.NoSuchNeed;
        }

        return points.Lines.All(line => line.Givers >= 0 && line.Givers <= points.Spread
                && line.Points >= line.Givers && line.Points <= (long)line.Givers * Limits.PointsPerSeat)
            && points.Lines.Sum(line => (long)line.Points) <= (long)points.Spread * Limits.PointsPerSeat
            && points.Spread <= points.Voters
                ? Fits(points.Voters, Limits.PeopleOnPaper)
                : Refusal.TallyDoesNotAddUp;
    }

    private static Refusal Fits(int number, int most) => number < 0 || number > most ? Refusal.TallyDoesNotAddUp : Refusal.None;

    // Arrays compare by place, not by content. The lines of a sheet have no order.
    private static bool Same(SessionEvent? known, SessionEvent entry) => (known, entry) switch
    {
        (VotesEntered one, VotesEntered other) => one.Counts.SequenceEqual(other.Counts) && one with { Counts = other.Counts } == other,
        (PointsEntered one, PointsEntered other) =>
            one.Lines.ToHashSet().SetEquals(other.Lines) && one with { Lines = other.Lines } == other,
        _ => entry.Equals(known),
    };
}
