using System.Text.Json;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>
/// The merged result for programs. UTF-8 JSON, camelCase, every member always there, times in ISO 8601, shares from 0 to
/// 1. Members may be added under the same schema; taking away or changing one makes it « /2 ».
/// </summary>
/// <param name="Schema">Always « filagefuturs-gathering/1 » here.</param>
/// <param name="FrozenAt">Null while it lives.</param>
/// <param name="Needs">Null when the kit maps none.</param>
/// <param name="Objects">Null when no fictional object was toured.</param>
/// <param name="Made">Null when no room had a studio.</param>
/// <param name="Assessments">Room by room; null when people were not asked where they stand.</param>
/// <param name="Plausibilities">Room by room; null when nobody was asked.</param>
/// <param name="Families">Those that the scribes put ideas into, most supported first; empty when they put none.</param>
internal sealed record JsonMerged(
    string Schema,
    string Title,
    string? Territory,
    DateOnly? HeldOn,
    DateTimeOffset? FrozenAt,
    JsonKit Kit,
    MergedFigures Figures,
    IEnumerable<JsonMergedRoom> Rooms,
    IEnumerable<JsonMergedVote> Votes,
    IEnumerable<JsonMergedPrompt> Prompts,
    IEnumerable<JsonMergedIdea> Preserved,
    JsonMergedNeeds? Needs,
    IEnumerable<JsonMergedObject>? Objects,
    IEnumerable<JsonMergedMade>? Made,
    IEnumerable<JsonMergedAssessment>? Assessments,
    IEnumerable<JsonMergedPlausibility>? Plausibilities,
    IEnumerable<JsonMergedFamily> Families)
{
    private const string Version = "filagefuturs-gathering/1";

    public static byte[] Write(MergedView merged) => JsonSerializer.SerializeToUtf8Bytes(Of(merged), JsonSynthesis.Options);

    private static JsonMerged Of(MergedView merged) => new(
        Version,
        merged.Heading,
        merged.Territory,
        merged.HeldOn,
        merged.FrozenAt,
        JsonKit.Of(merged.Kit),
        merged.Figures,
        merged.Rooms.Select(room => new JsonMergedRoom(
            room.Name, room.State, room.People, room.Voters, room.WithDots, room.OnPaper, room.HeldBack, room.IsHidden)),
        merged.Votes.Select(vote => new JsonMergedVote(
            vote.Scenario, vote.Dot, vote.Total, vote.Share, vote.Least, vote.Most, vote.Rooms)),
        merged.Prompts.Select(prompt => new JsonMergedPrompt(prompt.Card, prompt.Prompt, prompt.Answers.Select(answer =>
            new JsonMergedAnswer(
                MergedWording.NameOf(merged, answer.Room),
                answer.Scenario,
                answer.Group,
                answer.Answer,
                answer.IsDebate,
                answer.IsConsensus,
                answer.IsOnPaper)))),
        merged.Preserved.Select(idea => new JsonMergedIdea(
            idea.Rank,
            idea.Text,
            idea.Supports,
            idea.From is { } room ? MergedWording.NameOf(merged, room) : null,
            MergedWording.FamilyOf(merged, idea),
            idea.IsOnPaper)),
        merged.Needs is { } needs ? JsonMergedNeeds.Of(merged, needs) : null,
        merged.Objects?.Select(one => JsonMergedObject.Of(merged, one)),
        merged.Made?.Select(made => new JsonMergedMade(
            MergedWording.NameOf(merged, made.Room), made.Group, made.Artefact, made.IsUnfinished)),
        merged.Assessments?.Select(one => new JsonMergedAssessment(MergedWording.NameOf(merged, one.Room), one.Cloud)),
        merged.Plausibilities?.Select(one => JsonMergedPlausibility.Of(merged, one)),
        merged.ToldFamilies().Select(family => new JsonMergedFamily(family.Name, family.Ideas, family.Supports)));
}

/// <param name="Voters">Null when the room is not counted.</param>
/// <param name="OnPaper">How many of the people with dots were typed for the room.</param>
/// <param name="HeldBack">How many more were typed for it: fewer than five, and in no count.</param>
/// <param name="IsHidden">Counted from paper alone: what it voted on screens is not revealed.</param>
internal sealed record JsonMergedRoom(
    string Name, MergedState State, int People, int? Voters, int? WithDots, int OnPaper, int HeldBack, bool IsHidden);

/// <param name="Rooms">In the order of the rooms; null where a room is not counted.</param>
internal sealed record JsonMergedVote(
    ScenarioId Scenario, DotId Dot, int Total, double Share, double Least, double Most, IEnumerable<int?> Rooms);

internal sealed record JsonMergedPrompt(CardId Card, PromptId Prompt, IEnumerable<JsonMergedAnswer> Answers);

/// <param name="IsOnPaper">Typed for the room: the group is its number on paper.</param>
internal sealed record JsonMergedAnswer(
    string Room, ScenarioId? Scenario, int Group, string Answer, bool IsDebate, bool IsConsensus, bool IsOnPaper);

/// <param name="From">Null when it was written in the common plenary.</param>
internal sealed record JsonMergedIdea(int Rank, string Text, int Supports, string? From, string? Family, bool IsOnPaper);

/// <param name="Supports">Of its ideas together.</param>
internal sealed record JsonMergedFamily(string Name, int Ideas, int Supports);

/// <param name="Rooms">How many rooms give points: fewer than five spreads in a room give none.</param>
/// <param name="Voters">n over those rooms.</param>
/// <param name="OnPaper">How many of those who spread points were typed for their room.</param>
/// <param name="HeldBack">How many more were typed: fewer than five in each of their rooms, and in no count.</param>
internal sealed record JsonMergedNeeds(
    int Rooms,
    int Voters,
    int Spread,
    IEnumerable<JsonMergedNeed> Shared,
    IEnumerable<JsonMergedNeed> Own,
    int OnPaper,
    int HeldBack)
{
    public static JsonMergedNeeds Of(MergedView merged, MergedNeeds needs) => new(
        needs.Rooms,
        needs.Voters,
        needs.Spread,
        needs.Shared.Select(need => JsonMergedNeed.Of(merged, need)),
        needs.Own.Select(need => JsonMergedNeed.Of(merged, need)),
        needs.OnPaper,
        needs.HeldBack);
}

/// <param name="From">Null for a need of the kit.</param>
/// <param name="Points">Null when no room may show any.</param>
/// <param name="Merged">Words of the needs that were merged into it.</param>
internal sealed record JsonMergedNeed(
    int? Rank, NeedKind Kind, string Text, string? From, int? Points, int? Givers, int Rooms, bool IsOnPaper, IEnumerable<string> Merged)
{
    public static JsonMergedNeed Of(MergedView merged, MergedNeed need) => new(
        need.Rank,
        need.Kind,
        need.Text,
        need.From is { } room ? MergedWording.NameOf(merged, room) : null,
        need.Points,
        need.Givers,
        need.Rooms,
        need.IsOnPaper,
        need.Under);
}
