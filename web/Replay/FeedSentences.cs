using System.Collections.Frozen;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Timing;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Replay;

/// <summary>What happened, said in the reader's language: ReplayTexts.resx, one key « Said.… » for each thing that can be said.</summary>
internal sealed class FeedSentences(IStringLocalizer<ReplayTexts> texts, ReplayIndex index)
{
    private const string ConductorSaid = "conductor-said";

    // Each has a sentence without words too: they may have been erased.
    private static readonly FrozenSet<string> Quoting = FrozenSet.ToFrozenSet(
        [
            "message-sent", ConductorSaid, "idea-added", "family-named", "need-added", "note-added", "note-edited", "answer-retained",
            "answer-entered", "idea-entered", "need-entered",
        ]);

    /// <summary>« Voix 3 écrit « Réparer, coudre, conserver » ».</summary>
    public string Of(ReplayLine line)
    {
        var what = line.IsFromConductor is true ? ConductorSaid : line.What;
        var isBare = line.Words is null && Quoting.Contains(what);
        return texts[$"Said.{what}{(isBare ? ".Bare" : "")}", Who(line), Quoted(line.Words), line.Subject ?? "", GroupOf(line)];
    }

    /// <summary>« 22 min 18, Groupe 4 : Voix 16 écrit… », for who does not see the emblem.</summary>
    public string InFull(ReplayLine line) => line.Group is { } group && GroupName(group) is { } name
        ? texts["Line.Group", Spoken(line.At), name, Of(line)]
        : texts["Line.Room", Spoken(line.At), Of(line)];

    public string? GroupName(GroupId group) => Rank(group) is >= 0 and var rank ? texts["Group", rank + 1].Value : null;

    /// <summary>Of the paper stock of a group's scenario; null is neutral.</summary>
    public int? PaperOf(GroupId? group) =>
        group is { } id && Rank(id) is >= 0 and var rank ? Kits.Paper.Of(index.Kit, index.Groups[rank].Scenario) : null;

    public static string Spoken(int at) => TimeSpan.FromMilliseconds(at).Spoken();

    // Inside quotation marks, those that were typed become the inner ones.
    private string Quoted(string? words) => FrenchTypography.Set(words, index.Kit.Language)
        .Replace("«\u202f", "“", StringComparison.Ordinal).Replace("\u202f»", "”", StringComparison.Ordinal);

    private string GroupOf(ReplayLine line) => line.Group is { } group && GroupName(group) is { } name ? name : texts["TheGroup"];

    private string Who(ReplayLine line) => line switch
    {
        { Name: { } name } => name,
        { Voice: > 0 } => texts["Voice", line.Voice],
        { By: null } => texts["Facilitation"],
        _ => texts["Someone"],
    };

    private int Rank(GroupId group) => index.Groups.IndexOf(index.Groups.FirstOrDefault(one => one.Id == group)!);
}
