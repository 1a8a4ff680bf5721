namespace FilageFuturs.Silo.Artefacts;

/// <summary>What no schema can say of the artefacts of a kit: names that lean on others, and talks that lead somewhere.</summary>
internal static class ArtefactChecks
{
    /// <returns>Paths and messages, in the order of the file.</returns>
    public static IEnumerable<(string Path, string Message)> Of(Kit kit) =>
        kit.Artefacts.SelectMany((artefact, at) => (IEnumerable<(string, string)>)
        [
            .. Scenario(kit, artefact, $"artefacts[{at}].scenario"),
            .. artefact is Chatbot talk ? Talk(talk, $"artefacts[{at}]") : [],
        ]);

    private static IEnumerable<(string, string)> Scenario(Kit kit, Artefact artefact, string path) =>
        artefact.Scenario is { } scenario && kit.Find(scenario) is null
            ? [(path, $"Aucun scénario ne s’appelle « {scenario} ».")]
            : [];

    private static IEnumerable<(string, string)> Talk(Chatbot talk, string path)
    {
        (string, string)[] broken = [.. Broken(talk, path)];
        return broken.Length > 0 ? broken : Lost(talk, path);
    }

    private static IEnumerable<(string, string)> Broken(Chatbot talk, string path)
    {
        var names = talk.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains(talk.Start))
        {
            yield return ($"{path}.start", Unknown(talk.Start));
        }

        foreach (var (node, at) in talk.Nodes.Select((node, at) => (node, at)))
        {
            if (node.Replies.IsEmpty == node.Ending is null)
            {
                yield return ($"{path}.nodes[{at}]", "Un nœud a des réponses, ou une fin : l’un des deux.");
            }

            foreach (var (reply, rank) in node.Replies.Select((reply, rank) => (reply, rank)).Where(one => !names.Contains(one.reply.To)))
            {
                yield return ($"{path}.nodes[{at}].replies[{rank}].to", Unknown(reply.To));
            }
        }
    }

    private static string Unknown(string node) => $"Aucun nœud ne s’appelle « {node} ».";

    private static IEnumerable<(string, string)> Lost(Chatbot talk, string path)
    {
        var reached = Spread([talk.Start], node => talk.Find(node).Replies.Select(reply => reply.To));
        var endings = talk.Nodes.Where(node => node.Ending is not null).Select(node => node.Id);
        var ending = Spread(endings, node => talk.Nodes.Where(one => one.Replies.Any(reply => reply.To == node)).Select(one => one.Id));
        foreach (var (node, at) in talk.Nodes.Select((node, at) => (node, at)))
        {
            if (!reached.Contains(node.Id))
            {
                yield return ($"{path}.nodes[{at}].id", "Aucune réponse ne mène ici.");
            }
            else if (!ending.Contains(node.Id))
            {
                yield return ($"{path}.nodes[{at}].replies", "D’ici, la conversation ne finit jamais.");
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
