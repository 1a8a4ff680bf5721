using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Kits;

/// <summary>The conduct of a kit being written: acts in order, and lengths that add up.</summary>
internal static partial class PhaseOrder
{
    /// <summary>What is moved into another part of the hour becomes of that part, so that acts never go back.</summary>
    public static KitChange[] Move(JsonObject kit, int from, int to)
    {
        List<int> acts = [.. kit[KitParts.Phases].AsList().Select(Act)];
        var own = acts[from];
        acts.RemoveAt(from);
        var least = to > 0 ? acts[to - 1] : 1;
        var most = to < acts.Count ? acts[to] : int.MaxValue;
        var act = own >= least && own <= most ? own : to > 0 ? least : most;
        var move = KitChanging.Move(KitPath.Item(KitParts.Phases, from), to);
        return Marked(kit, act == own ? [move] : [move, KitChanging.Set(KitPath.Item(KitParts.Phases, to) + ".act", act)]);
    }

    /// <summary>These changes, and the marks that then follow the order, « 1a »; one of another form is its author's.</summary>
    public static KitChange[] Marked(JsonObject kit, params KitChange[] changes)
    {
        var after = new JsonObject { [KitParts.Phases] = kit[KitParts.Phases]?.DeepClone() };
        foreach (var change in changes)
        {
            after.Apply(change);
        }

        var last = new Dictionary<int, char>();
        List<KitChange> marks = [];
        foreach (var (phase, at) in after[KitParts.Phases].AsList().Select((phase, at) => (phase, at)))
        {
            if ((phase as JsonObject)?["step"].AsText() is not { } mark || !OfTheOrder().IsMatch(mark))
            {
                continue;
            }

            var act = Act(phase);
            last[act] = (char)(last.GetValueOrDefault(act, '`') + 1);
            var next = string.Create(CultureInfo.InvariantCulture, $"{act}{last[act]}");
            if (next != mark)
            {
                marks.Add(KitChanging.Set(KitPath.Item(KitParts.Phases, at) + ".step", next));
            }
        }

        return [.. changes, .. marks];
    }

    /// <summary>Runs of phases of the same act, with their ranks, and how long each run lasts.</summary>
    public static IEnumerable<(int Act, int Minutes, ImmutableArray<(JsonNode? Phase, int At)> Phases)> Acts(JsonObject kit)
    {
        var run = new List<(JsonNode? Phase, int At)>();
        foreach (var (phase, at) in kit[KitParts.Phases].AsList().Select((phase, at) => (phase, at)))
        {
            if (run.Count > 0 && Act(run[^1].Phase) != Act(phase))
            {
                yield return Closed(run);
                run = [];
            }

            run.Add((phase, at));
        }

        if (run.Count > 0)
        {
            yield return Closed(run);
        }
    }

    public static int Total(JsonObject kit) => kit[KitParts.Phases].AsList().Sum(Minutes);

    public static int Minutes(JsonNode? phase) => (phase as JsonObject)?["minutes"].AsNumber() ?? 0;

    [GeneratedRegex("^[1-3][a-z]$")]
    private static partial Regex OfTheOrder();

    private static int Act(JsonNode? phase) => (phase as JsonObject)?["act"].AsNumber() ?? 1;

    private static (int, int, ImmutableArray<(JsonNode?, int)>) Closed(List<(JsonNode? Phase, int At)> run) =>
        (Act(run[0].Phase), run.Sum(one => Minutes(one.Phase)), [.. run]);
}
