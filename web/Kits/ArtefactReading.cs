using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>Whether an object being written can be shown already: texts may lack, not what the rest of it leans on.</summary>
internal static class ArtefactReading
{
    /// <param name="lacks">Paths of what is not written yet.</param>
    /// <returns>Null when something lacks without which there is nothing to see.</returns>
    public static Artefact? Of(KitDesk desk, JsonNode? artefact, string path, ImmutableArray<string> lacks)
    {
        if (desk.NodeAt(path) is not { } node || lacks.Any(lack => IsNeeded(desk, lack)) || HasStray(desk, node, artefact))
        {
            return null;
        }

        var read = artefact.As<Artefact>();
        return read is Chatbot talk && !Leads(talk) ? null : read;
    }

    // An empty text shows as one; a drawing or a file that is not there would show as broken.
    private static bool IsNeeded(KitDesk desk, string lack) =>
        desk.Find(lack) is null || desk.NodeAt(lack)?.Kind is FormKind.Drawing or FormKind.File or FormKind.Number or FormKind.List;

    private static bool HasStray(KitDesk desk, FormNode node, JsonNode? at) => node.Kind switch
    {
        FormKind.Drawing => !desk.Drawings.Contains(at.AsText() ?? ""),
        FormKind.Kinds => node.As(at) is not { } variant || HasStray(desk, variant, at),
        FormKind.Group => node.Members.Any(member => at?[member.Name] is { } below && HasStray(desk, member, below)),
        FormKind.List => at.AsList().Any(item => HasStray(desk, node.Item!, item)),
        _ => false,
    };

    private static bool Leads(Chatbot talk)
    {
        var turns = talk.Nodes.Select(turn => turn.Id).ToHashSet(StringComparer.Ordinal);
        return turns.Contains(talk.Start) && talk.Nodes.All(turn => turn.Replies.All(reply => turns.Contains(reply.To)));
    }
}
