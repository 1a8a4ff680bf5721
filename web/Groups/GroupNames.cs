using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Groups;

/// <summary>A group is called by its scenario; by its number before the draw, and besides when two groups share a scenario.</summary>
internal static class GroupNames
{
    public static string NameOf(
        this IStringLocalizer<GroupsConsole> texts, GroupView group, ImmutableArray<GroupView> all, Kit kit) =>
        group.Scenario is { } id && kit.Find(id) is { } scenario
            ? all.Count(other => other.Scenario == id) > 1
                ? texts["ScenarioAndNumber", scenario.Title, Rank(group, all)]
                : scenario.Title
            : texts["Number", Rank(group, all)];

    private static int Rank(GroupView group, ImmutableArray<GroupView> all) => all.FindIndex(group) + 1;

    private static int FindIndex(this ImmutableArray<GroupView> all, GroupView group) =>
        all.Select((other, rank) => (other.Id, rank)).FirstOrDefault(at => at.Id == group.Id).rank;
}
