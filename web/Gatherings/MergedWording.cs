using System.Globalization;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Gatherings;

/// <summary>The merged numbers in words: the page, the wall and every format say them alike.</summary>
public sealed class MergedWording(IStringLocalizer<MergedTexts> texts)
{
    private const int MostDivergent = 3;

    private const int Percent = 100;

    // Apart by less than this, rooms are alike for whoever reads.
    private const double WorthSaying = 0.1;

    public string this[string key] => texts[key];

    public string Kicker(MergedView merged) => merged.HeldOn is { } day
        ? texts["KickerOn", Moments.Written(day, "dddd d MMMM yyyy")]
        : texts["Kicker"];

    public string State(MergedView merged) => merged.FrozenAt is { } at
        ? texts["Frozen", Moments.Day(at), Moments.Hour(at)]
        : texts["Live"];

    public string? Territory(MergedView merged) => merged.Territory is { } territory ? texts["Territory", territory].Value : null;

    /// <summary>Numbers that open the result, each with what it counts: of the parts that the rooms had.</summary>
    public ImmutableArray<(string Number, string Counts)> Brief(MergedView merged)
    {
        (PhaseKind? Part, int Count, string Noun)[] figures =
        [
            (null, merged.Figures.Rooms, "Rooms"),
            (null, merged.Figures.People, "People"),
            (null, merged.Figures.Groups, "Groups"),
            (PhaseKind.CardBoard, merged.Figures.Answers, "Answers"),
            (PhaseKind.Wall, merged.Figures.Preserved, "Kept"),
        ];
        return
        [
            .. figures.Where(one => one.Part is not { } part || merged.Has(part))
                .Select(one => (Wording.Number(one.Count), texts.Counted(one.Noun, one.Count))),
        ];
    }

    /// <summary>A room and its vote, or its people where nobody was to vote.</summary>
    public string Room(Wording synthesis, MergedView merged, MergedRoom room)
    {
        var line = room.State is MergedState.NotRevealed && !merged.Has(PhaseKind.DotVote)
            ? $"{room.Name}{texts["Colon"]}{Wording.Number(room.People)} {texts.Counted("People", room.People)}"
            : texts[$"Room.{room.State}", room.Name, room.Voters ?? 0, room.WithDots ?? 0].Value;
        var onPaper = synthesis.Beside(room.OnPaper, room.IsHidden) + synthesis.HeldBack(room.HeldBack);
        return onPaper.Length == 0 ? line : $"{line}. {onPaper}";
    }

    public string VotesNote(Wording synthesis, MergedFigures figures) =>
        $"{texts["Votes.Note", figures.Voters, figures.WithDots]} {synthesis.OnPaper(figures.OnPaper)}".TrimEnd();

    public static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    public static string Range(MergedVote vote) =>
        $"{(vote.Least * Percent).ToString("0", CultureInfo.CurrentCulture)}–{Share(vote.Most)}";

    /// <summary>Sentences, the widest apart first; empty when rooms cannot be compared.</summary>
    public ImmutableArray<(MergedVote Vote, string Sentence)> MostApart(MergedView merged) =>
        !MayCompare(merged) ? [] :
        [
            .. (from vote in merged.Votes
               where vote.Spread >= WorthSaying
               orderby vote.Spread descending
               let scenario = merged.Kit.Find(vote.Scenario)!
               let dot = merged.Kit.Dots.First(dot => dot.Id == vote.Dot)
               select (vote, texts["Diverge.Line", scenario.Title, dot.Button, Share(vote.Least), Share(vote.Most)].Value))
                .Take(MostDivergent),
        ];

    /// <summary>Why <see cref="MostApart"/> is empty.</summary>
    public string NoneApart(MergedView merged) => texts[MayCompare(merged) ? "Diverge.Alike" : "Diverge.None"];

    /// <summary>What rooms call their wall, or what it is when their kit has none.</summary>
    public string Wall(Kit kit) => kit.Wall()?.Title ?? texts["Kept.Title"].Value;

    public static string Idea(Wording synthesis, MergedView merged, MergedIdea idea) =>
        synthesis.Marked(Wording.Typed(merged.Kit, idea.Text), idea.IsOnPaper);

    public string Supports(MergedIdea idea) => texts.Counted("Supports", idea.Supports);

    public string From(MergedView merged, MergedIdea idea) => idea.From is { } room ? NameOf(merged, room) : texts["Kept.Plenary"];

    public string Family(MergedFamily family) => texts[
        "Families.Line", family.Name, texts.Counted("Ideas", family.Ideas), texts.Counted("Supports", family.Supports)];

    public static string? FamilyOf(MergedView merged, MergedIdea idea) =>
        merged.Families.FirstOrDefault(family => family.Id == idea.Family)?.Name;

    public static string NameOf(MergedView merged, SessionId room) =>
        merged.Rooms.FirstOrDefault(one => one.Session == room)?.Name ?? "";

    /// <summary>« Lille (débat, consensus) : … », one line an answer.</summary>
    public string Answer(Wording synthesis, MergedView merged, MergedAnswer answer)
    {
        string?[] marks = [answer.IsDebate ? texts["Mark.Debate"].Value : null, answer.IsConsensus ? texts["Mark.Consensus"].Value : null];
        var mark = string.Join(", ", marks.OfType<string>()) is { Length: > 0 } told ? $" ({told})" : "";
        var words = synthesis.Marked(Wording.Typed(merged.Kit, answer.Answer), answer.IsOnPaper);
        return $"{NameOf(merged, answer.Room)}{mark}{texts["Colon"]}{words}";
    }

    /// <summary>A need with its points, when rooms show any, what was merged into it, and the room that added it.</summary>
    public ImmutableArray<Words> Need(Wording synthesis, MergedView merged, MergedNeed need)
    {
        var said = string.Join(" · ", need.Under.Prepend(need.Text).Select(text => Wording.Typed(merged.Kit, text)));
        var words = Wording.Followed(merged.Kit, said, synthesis.Marked("", need.IsOnPaper));
        words = need.From is { } room ? Words.Around(hole => texts["Needs.Own", hole, NameOf(merged, room)].Value, words) : words;
        return NeedPoints(synthesis, need) is { } points ? [.. words, $"{texts["Colon"]}{points}"] : words;
    }

    /// <returns>Null when no room may show any.</returns>
    public string? NeedPoints(Wording synthesis, MergedNeed need) => need switch
    {
        { Points: not { } } => null,
        { From: not null } or { Points: 0 } => synthesis.Points(need.Points.Value, need.Givers ?? 0),
        _ => texts.Counted("Needs.Points", need.Points.Value, need.Givers ?? 0, texts.Counted("Needs.Rooms", need.Rooms)),
    };

    public string NeedsNote(MergedNeeds needs)
    {
        string[] said =
        [
            needs.Rooms == 0
                ? texts["Needs.NoPoints"].Value
                : texts.Counted("Needs.Note", needs.Rooms, needs.Voters, needs.Spread),
            needs.OnPaper == 0 ? "" : texts.Counted("Needs.OnPaper", needs.OnPaper),
            needs.HeldBack == 0 ? "" : texts.Counted("Needs.HeldBack", needs.HeldBack, Limits.LeastBreakdown),
        ];
        return string.Join(' ', said.Where(one => one.Length > 0));
    }

    /// <summary>A room whose points are not in the order of all.</summary>
    public string NoPoints(MergedRoom room) => texts["Needs.NotCounted", room.Name];

    /// <summary>How many reacted in the rooms that are counted, and how many said each.</summary>
    public string Reactions(Wording synthesis, MergedView merged, MergedObject one)
    {
        if (one.IsUnsaid)
        {
            return synthesis["Objects.None"];
        }

        var counts = one.Counts.Select(
            count => $"{Wording.ReactionOf(merged.Kit, count.Reaction)}{texts["Colon"]}{Wording.Number(count.Count)}");
        return one.Rooms == 0
            ? texts[one.From is null ? "Objects.TooFew" : "Objects.TooFewHere", Limits.LeastBreakdown]
            : $"{texts.Counted("Objects.People", one.People, texts.Counted("Needs.Rooms", one.Rooms))} {string.Join(" · ", counts)}";
    }

    /// <summary>What stands after the title of an object that a room made.</summary>
    public string Own(Wording synthesis, MergedView merged, MergedObject one) => texts[
        "Objects.Own", one.From is { } room ? NameOf(merged, room) : "", Reactions(synthesis, merged, one)];

    /// <summary>« Lille : encore un tri (Jamais !) »; the reaction where that is told.</summary>
    public static string Word(Wording synthesis, MergedView merged, MergedWord word) =>
        $"{NameOf(merged, word.Room)}{synthesis.Colon}{synthesis.Word(merged.Kit, new(word.Reaction, word.Text))}";

    /// <summary>« Lille : La veilleuse (Jamais ! : 6 sur 11) », with what most people said where that is told.</summary>
    internal string OnWall(MergedView merged, WallObject one)
    {
        var title = Wording.Typed(merged.Kit, one.Title);
        var words = one.From is { } room ? $"{NameOf(merged, room)}{texts["Colon"]}{title}" : title;
        return one.Told is { People: > 0, Counts.IsEmpty: false } told ? $"{words} ({MostSaid(merged.Kit, told)})" : words;
    }

    public string OtherObjects(int count) => texts.Counted("Wall.Others", count);

    public string OtherWords(int count) => texts.Counted("Objects.Others", count);

    public string Made(MergedView merged, MergedMade made) => texts[
        made.IsUnfinished ? "Made.Unfinished" : "Made.Line",
        NameOf(merged, made.Room),
        Wording.Typed(merged.Kit, made.Artefact.Title),
        Wording.Typed(merged.Kit, made.Artefact.Label),
        made.Group];

    /// <summary>A room of too few people on a plane.</summary>
    public string TooFew(MergedView merged, SessionId room) => texts["Planes.TooFew", NameOf(merged, room)];

    /// <summary>How many people of a room stand nearest to each persona.</summary>
    public string Stood(MergedView merged, AssessmentPlane plane, MergedAssessment one) =>
        $"{NameOf(merged, one.Room)}{texts["Colon"]}{string.Join(" · ", Nearest(plane, one))}";

    /// <summary>One line a scenario that a room placed; none when too few people did.</summary>
    public IEnumerable<string> Saw(Wording synthesis, MergedView merged, MergedPlausibility one)
    {
        var name = NameOf(merged, one.Room);
        return PlanesTold.Means(merged.Kit, one.Scenarios).GroupBy(seen => seen.Scenario)
            .Select(seen => texts["Plausibility.Line", name, seen.Key.Title, string.Join(" · ", seen.Select(MeanOf))].Value);

        string MeanOf((Scenario Scenario, Look Look, ScenarioMean Mean) seen) => texts[
            "Plausibility.Mean", synthesis[$"Plausibility.{seen.Look}"], seen.Mean.Mean.X, seen.Mean.Mean.Y];
    }

    /// <summary>
    /// Whether ideas of the rooms are on the common wall by now, how many stay on paper, and which rooms could not be asked for theirs.
    /// </summary>
    public string Brought(MergedView merged, RoomView? common)
    {
        var isThere = common?.Ideas.Ideas.Any(idea => idea is { From: not null, Text: not null }) is true;
        var onPaper = merged.Preserved.Count(idea => idea is { IsOnPaper: true, From: not null });
        var silent = merged.Rooms.Where(room => room.State is MergedState.Silent).Select(room => room.Name).ToList();
        string[] said =
        [
            texts[isThere ? "Bring.Done" : "Bring.None"].Value,
            .. onPaper is 0 ? Array.Empty<string>() : [texts.Counted("Bring.OnPaper", onPaper)],
            .. silent.Count is 0 ? Array.Empty<string>() : [texts.Counted("Bring.Silent", silent.Count, string.Join(", ", silent))],
        ];
        return string.Join(' ', said);
    }

    public string Others(int count) => texts.Counted("Kept.Others", count);

    public string Empty(IEnumerable<string> prompts) => texts["Prompts.Empty", string.Join(" · ", prompts)];

    private string MostSaid(Kit kit, MergedObject told)
    {
        var most = told.Counts.Max(count => count.Count);
        var said = told.Counts.Where(count => count.Count == most).Select(count => Wording.ReactionOf(kit, count.Reaction));
        return texts["Wall.Said", string.Join(" · ", said), most, told.People];
    }

    private static IEnumerable<string> Nearest(AssessmentPlane plane, MergedAssessment one) =>
        Assessment.Cloud.Nearest(plane, one.Cloud).Select(near => $"{near.Persona.Title} {Wording.Number(near.People)}");

    private static bool MayCompare(MergedView merged) => merged.Rooms.Count(room => room.State is MergedState.Counted) > 1;
}
