using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Silo.Artefacts;

/// <summary>What no schema can say of the artefacts of a kit: names that lean on others, and talks that lead somewhere.</summary>
internal static class ArtefactChecks
{
    /// <returns>In the order of the file, without its lines.</returns>
    public static IEnumerable<KitFault> Of(Kit kit) =>
        kit.Artefacts.SelectMany((artefact, at) => (IEnumerable<KitFault>)
        [
            .. Scenario(kit, artefact, $"artefacts[{at}].scenario"),
            .. artefact is Chatbot talk ? Talk(talk, $"artefacts[{at}]") : [],
        ]);

    private static IEnumerable<KitFault> Scenario(Kit kit, Artefact artefact, string path) =>
        artefact.Scenario is { } scenario && kit.Find(scenario) is null
            ? [KitFaults.At(path, KitFaultReason.ScenarioIsUnknown, $"{scenario}")]
            : [];

    private static IEnumerable<KitFault> Talk(Chatbot talk, string path)
    {
        KitFault[] broken = [.. Broken(talk, path)];
        return broken.Length > 0 ? broken : Lost(talk, path);
    }

    private static IEnumerable<KitFault> Broken(Chatbot talk, string path)
    {
        var names = talk.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains(talk.Start))
        {
            yield return KitFaults.At($"{path}.start", KitFaultReason.NodeIsUnknown, talk.Start);
        }

        foreach (var (node, at) in talk.Nodes.Select((node, at) => (node, at)))
        {
            if (node.Replies.IsEmpty == node.Ending is null)
            {
                yield return KitFaults.At($"{path}.nodes[{at}]", KitFaultReason.NodeIsHalfDone);
            }

            foreach (var (reply, rank) in node.Replies.Select((reply, rank) => (reply, rank)).Where(one => !names.Contains(one.reply.To)))
            {
                yield return KitFaults.At($"{path}.nodes[{at}].replies[{rank}].to", KitFaultReason.NodeIsUnknown, reply.To);
            }
        }
    }

    private static IEnumerable<KitFault> Lost(Chatbot talk, string path)
    {
        var reached = Spread([talk.Start], node => talk.Find(node).Replies.Select(reply => reply.To));
        var endings = talk.Nodes.Where(node => node.Ending is not null).Select(node => node.Id);
        var ending = Spread(endings, node => talk.Nodes.Where(one => one.Replies.Any(reply => reply.To == node)).Select(one => one.Id));
        foreach (var (node, at) in talk.Nodes.Select((node, at) => (node, at)))
        {
            if (!reached.Contains(node.Id))
            {
                yield return KitFaults.At($"{path}.nodes[{at}].id", KitFaultReason.NodeIsOutOfReach);
            }
            else if (!ending.Contains(node.Id))
            {
                yield return KitFaults.At($"{path}.nodes[{at}].replies", KitFaultReason.TalkNeverEnds);
            }
        }
    }

    private static HashSet<string> Spread(IEnumerable<string> from, Func<string, IEnumerable<string>> next)
    {
        var found = from.ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<string>(found);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var near in next(node).Where(found.Add))
            {
                waiting.Enqueue(near);
            }
        }

        return found;
    }
}
