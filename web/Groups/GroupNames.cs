using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Groups;

/// <summary>A group is called by its scenario; by its number before the draw, and besides when two groups share a scenario.</summary>
internal static class GroupNames
{
    /// <param name="both">Its scenario and its number, from 1.</param>
    /// <param name="alone">Its number, from 1.</param>
    public static string Of(
        GroupView group, ImmutableArray<GroupView> all, Kit kit, Func<string, int, string> both, Func<int, string> alone) =>
        group.Scenario is not { } id || kit.Find(id) is not { } scenario ? alone(Rank(group, all))
        : all.Count(other => other.Scenario == id) > 1 ? both(scenario.Title, Rank(group, all))
        : scenario.Title;

    public static string NameOf(
        this IStringLocalizer<GroupsConsole> texts, GroupView group, ImmutableArray<GroupView> all, Kit kit) =>
        Of(group, all, kit, (title, rank) => texts["ScenarioAndNumber", title, rank], rank => texts["Number", rank]);

    public static string NameOf(this IStringLocalizer<WallTexts> texts, GroupView group, RoomView room, Kit kit) =>
        Of(group, room.Groups, kit, (title, rank) => $"{title}, {texts["Group", rank]}", rank => texts["Group.Alone", rank]);

    /// <returns>What its name is read aloud in: the kit's language for a scenario; null leaves « Groupe 3 » to the page.</returns>
    public static string? LanguageOf(GroupView group, Kit kit) =>
        group.Scenario is { } id && kit.Find(id) is not null ? kit.Language : null;

    /// <summary>From 1, whatever else changed in the group since the room was seen.</summary>
    public static int Rank(GroupView group, ImmutableArray<GroupView> all) =>
        all.TakeWhile(other => other.Id != group.Id).Count() + 1;

    public static int? Number(this Kit kit, GroupView? group) =>
        group?.Scenario is { } id ? kit.Find(id)?.Number : null;
}
