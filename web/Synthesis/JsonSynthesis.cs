using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Web.Synthesis;

/// <summary>
/// The synthesis for programs. UTF-8 JSON, camelCase, every member always there (null when it has no value), times in
/// ISO 8601 with their offset, lengths in whole seconds, words as they were typed. Members may be added under the same
/// schema; taking away or changing one makes it « /2 ».
/// </summary>
/// <param name="Schema">Always « filagefuturs-synthesis/1 » here.</param>
/// <param name="OpenedAt">When the first phase opened; null when the workshop never started.</param>
/// <param name="Vote">Null when no vote was revealed and none was typed for the room.</param>
/// <param name="Worlds">In the order of the scenarios.</param>
/// <param name="Preserved">Most supported first.</param>
/// <param name="Needs">Null when the kit maps none.</param>
/// <param name="Assessment">Null when people were not asked where they stand.</param>
/// <param name="Plausibility">In the order of the scenarios; null when nobody was asked.</param>
/// <param name="Objects">Null when no fictional object was toured.</param>
/// <param name="Made">What the groups made; null when the kit has no studio.</param>
internal sealed record JsonSynthesis(
    string Schema,
    string Title,
    JsonKit Kit,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    JsonFigures Figures,
    JsonVote? Vote,
    IEnumerable<JsonWorld> Worlds,
    IEnumerable<PreservedIdea> Preserved,
    IEnumerable<JsonPhase> Phases,
    ArchivedNeeds? Needs,
    JsonAssessment? Assessment,
    IEnumerable<JsonPlausibility>? Plausibility,
    IEnumerable<JsonToured>? Objects,
    IEnumerable<JsonMade>? Made)
{
    /// <summary>How everything is written that programs read.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private const string Version = "filagefuturs-synthesis/1";

    public static byte[] Write(ArchiveView archive) => JsonSerializer.SerializeToUtf8Bytes(Of(archive), Options);

    private static JsonSynthesis Of(ArchiveView archive)
    {
        var kit = archive.Kit;
        return new(
            Version,
            archive.Heading,
            JsonKit.Of(kit),
            archive.OpenedAt,
            archive.ClosedAt,
            JsonFigures.Of(archive.Figures),
            archive.Vote is null ? null : JsonVote.Of(kit, archive.Vote),
            archive.Worlds.Select(world => JsonWorld.Of(kit, world)),
            archive.Preserved,
            archive.Phases.Select(phase => JsonPhase.Of(kit, phase)),
            archive.Needs,
            JsonAssessment.Of(archive),
            archive.Plausibility?.Scenarios.Select(one => JsonPlausibility.Of(kit, one)),
            archive.Objects?.Select(one => JsonToured.Of(archive.Kit, one)),
            archive.Made?.Select(made => new JsonMade(made.Rank, made.Artefact, made.IsUnfinished)));
    }
}

/// <param name="Licence">To be kept with whatever is made of this.</param>
/// <param name="Ancestors">The kits it comes from, nearest first, whose credits are kept as well; null when it comes from none.</param>
internal sealed record JsonKit(
    string Id, int Version, string Language, string Title, KitLicence Licence, ImmutableArray<KitAncestor>? Ancestors)
{
    public static JsonKit Of(Kit kit) => new(kit.Id, kit.Version, kit.Language, kit.Title, kit.Licence, kit.Ancestors);
}

/// <param name="Simulated">How many of the people were simulated.</param>
/// <param name="Answers">Of the <paramref name="Cells"/>, how many have a retained answer.</param>
/// <param name="Erased">Contributions erased since.</param>
/// <param name="EstimatedBytes">Moved between screens and server, about.</param>
internal sealed record JsonFigures(
    int People,
    int Simulated,
    int PlannedSeconds,
    int HeldSeconds,
    int Written,
    int Notes,
    int Cells,
    int Answers,
    int Debates,
    int Consensuses,
    int Preserved,
    int Supports,
    int Erased,
    long EstimatedBytes)
{
    public static JsonFigures Of(ArchiveFigures all) => new(
        all.People,
        all.Simulated,
        (int)all.Planned.TotalSeconds,
        (int)all.Held.TotalSeconds,
        all.Written,
        all.Notes,
        all.Cells,
        all.Answers,
        all.Debates,
        all.Consensuses,
        all.Preserved,
        all.Supports,
        all.Erased,
        Footprint.Bytes(all));
}

/// <param name="Voters">n.</param>
/// <param name="WithDots">People who placed at least one dot.</param>
/// <param name="Counts">Zeros included; empty when fewer than five people placed a dot.</param>
/// <param name="OnPaper">How many of the people with dots were typed for the room.</param>
/// <param name="HeldBack">How many more were typed for it: fewer than five, and in no count.</param>
/// <param name="IsHidden">People voted on screens too, and nobody revealed it: that is in no count.</param>
internal sealed record JsonVote(int Voters, int WithDots, IEnumerable<JsonCount> Counts, int OnPaper, int HeldBack, bool IsHidden)
{
    public static JsonVote Of(Kit kit, ArchivedVote vote) => new(
        vote.Voters,
        vote.WithDots,
        vote.Counts.Select(line => new JsonCount(
            JsonScenario.Of(kit, line.Scenario)!, line.Dot.Value, kit.Dots.First(dot => dot.Id == line.Dot).Label, line.Count)),
        vote.OnPaper,
        vote.HeldBack,
        vote.IsHidden);
}

internal sealed record JsonCount(JsonScenario Scenario, string Dot, string Label, int Count);

internal sealed record JsonScenario(string Id, int Number, string Title)
{
    public static JsonScenario? Of(Kit kit, ScenarioId? id) =>
        id is { } known && kit.Find(known) is { } scenario ? new(known.Value, scenario.Number, scenario.Title) : null;
}

/// <param name="Scenario">Null when the group had drawn none.</param>
/// <param name="Group">Its rank in the session, from 1.</param>
/// <param name="IsOnPaper">Typed for the room: its people were not counted.</param>
internal sealed record JsonWorld(JsonScenario? Scenario, int Group, int People, IEnumerable<JsonCard> Cards, bool IsOnPaper)
{
    public static JsonWorld Of(Kit kit, ArchivedWorld world) => new(
        JsonScenario.Of(kit, world.Scenario),
        world.Rank,
        world.People,
        world.Cards.Select(filled => JsonCard.Of(kit.Find(filled.Card)!, filled, world.Presented.Contains(filled.Card))),
        world.IsOnPaper);
}

/// <param name="IsShared">The group presented it to the room.</param>
internal sealed record JsonCard(string Id, string Title, bool IsShared, IEnumerable<JsonCell> Cells)
{
    public static JsonCard Of(Card card, ArchivedCard filled, bool isShared) => new(
        card.Id.Value,
        card.Title,
        isShared,
        filled.Cells.Select(cell => new JsonCell(
            cell.Prompt.Value,
            card.Prompts.First(prompt => prompt.Id == cell.Prompt).Label,
            cell.State,
            cell.Answer,
            cell.Others,
            cell.IsDebate,
            cell.IsConsensus)));
}

/// <param name="State">« blank », « open » (ideas, none retained), « retained » or « erased ».</param>
internal sealed record JsonCell(
    string Prompt, string Label, ArchivedState State, string? Answer, IEnumerable<string> Others, bool IsDebate, bool IsConsensus);

/// <param name="Step">As the workshop numbers it: « 1a ».</param>
/// <param name="HeldSeconds">Null when it never opened.</param>
internal sealed record JsonPhase(string Id, string Step, string Title, int PlannedSeconds, int? HeldSeconds)
{
    public static JsonPhase Of(Kit kit, ArchivedPhase phase) => new(
        phase.Phase.Value,
        kit.Find(phase.Phase)?.Step ?? "",
        kit.Find(phase.Phase)?.Title ?? "",
        (int)phase.Planned.TotalSeconds,
        (int?)phase.Held?.TotalSeconds);
}

/// <param name="Cloud">Places from 0 to 100, rounded to 5, in no order of people; empty when fewer than five placed themselves.</param>
internal sealed record JsonAssessment(string Left, string Right, string Bottom, string Top, IEnumerable<PlanePoint> Cloud)
{
    public static JsonAssessment? Of(ArchiveView archive) => (archive.Kit.Assessment, archive.Assessment) is ({ } plane, { } placed)
        ? new(plane.Left, plane.Right, plane.Bottom, plane.Top, placed.Cloud)
        : null;
}

/// <param name="Before">Null when fewer than five people placed it; so is the other.</param>
internal sealed record JsonPlausibility(JsonScenario Scenario, JsonMean? Before, JsonMean? After)
{
    public static JsonPlausibility Of(Kit kit, ScenarioPlausibility one) =>
        new(JsonScenario.Of(kit, one.Scenario)!, JsonMean.Of(one.Before), JsonMean.Of(one.After));
}

/// <param name="Plausible">Mean from 0 to 100.</param>
/// <param name="Desirable">Mean from 0 to 100.</param>
/// <param name="Apart">Mean distance to that mean: 0 when everybody agrees.</param>
internal sealed record JsonMean(int People, int Plausible, int Desirable, int Apart)
{
    public static JsonMean? Of(ScenarioMean? mean) => mean is null ? null : new(mean.People, mean.Mean.X, mean.Mean.Y, mean.Apart);
}

/// <param name="People">How many reacted.</param>
/// <param name="Counts">Zeros included; empty when fewer than five people reacted.</param>
/// <param name="Words">Out of order; without their reaction when counts are empty.</param>
internal sealed record JsonToured(
    string Id, string Label, string Title, int People, IEnumerable<JsonReaction> Counts, IEnumerable<JsonWord> Words)
{
    public static JsonToured Of(Kit kit, ArchivedObject one) => new(
        one.Artefact.Value,
        one.Label,
        one.Title,
        one.People,
        one.Counts.Select(count => new JsonReaction(count.Reaction.Value, Wording.ReactionOf(kit, count.Reaction), count.Count)),
        one.Words.Select(word => new JsonWord(word.Reaction?.Value, word.Text)));
}

internal sealed record JsonReaction(string Id, string? Label, int Count);

internal sealed record JsonWord(string? Reaction, string Text);

/// <param name="Group">Its rank in the session, from 1.</param>
/// <param name="Artefact">As a kit would hold it.</param>
internal sealed record JsonMade(int Group, Artefact Artefact, bool IsUnfinished);
