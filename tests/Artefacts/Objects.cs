using System.Text.Json.Nodes;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Tests.Kits;

namespace FilageFuturs.Tests.Artefacts;

/// <summary>One artefact of each generic kind, as an author would write it, and the file that holds them beside ours.</summary>
internal static class Objects
{
    private const string Sha = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static readonly string File = EditedKit.Changed(
        KitFiles.Embedded("circuit.kit.json"),
        "artefacts",
        JsonNode.Parse(Joined));

    private static string Joined
    {
        get
        {
            var ours = JsonNode.Parse(KitFiles.Embedded("circuit.kit.json"))!["artefacts"]!.ToJsonString();
            return $"{ours[..^1]},{Image},{Document},{Audio},{Video}]";
        }
    }

    private static string Image =>
        $$"""
        {"kind":"image","id":"affiche","label":"Affiche, 2034","title":"Une affiche","presentation":"Collée hier.",
        "file":{{Kept("affiche.webp", "image/webp")}},"description":"Un théâtre sans portes."}
        """;

    private static string Document =>
        """
        {"kind":"document","id":"charte","label":"Charte, 2033","title":"Une charte","presentation":"Votée un mardi.",
        "markdown":"# Charte\n\nNous *gardons* les répétitions."}
        """;

    private static string Audio =>
        $$"""
        {"kind":"audio","id":"annonce","label":"Annonce de gare, 2035","title":"Une voix","presentation":"Dans un hall.",
        "file":{{Kept("annonce.mp3", "audio/mpeg")}},"transcript":["Le train des décors a du retard."]}
        """;

    private static string Video =>
        $$"""
        {"kind":"video","id":"journal","label":"Journal, 2032","title":"Un reportage","presentation":"Un soir.",
        "file":{{Kept("journal.webm", "video/webm")}},"captions":{{Kept("journal.vtt", "text/vtt")}},
        "transcript":["Une salle éteinte, puis une voix."]}
        """;

    private static string Kept(string name, string type) =>
        $$"""{"name":"{{name}}","sha256":"{{Sha}}","mediaType":"{{type}}","bytes":1200}""";
}
