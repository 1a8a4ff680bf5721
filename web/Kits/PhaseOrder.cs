using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>The conduct of a kit being written: acts in order, and lengths that add up.</summary>
internal static class PhaseOrder
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
        return act == own ? [move] : [move, KitChanging.Set(KitPath.Item(KitParts.Phases, to) + ".act", act)];
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

    private static int Act(JsonNode? phase) => (phase as JsonObject)?["act"].AsNumber() ?? 1;

    private static (int, int, ImmutableArray<(JsonNode?, int)>) Closed(List<(JsonNode? Phase, int At)> run) =>
        (Act(run[0].Phase), run.Sum(one => Minutes(one.Phase)), [.. run]);
}
