using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FilageFuturs.BrowserTests.Artefacts;

/// <summary>What an author drops in the operator's folders: a kit with one object of each generic kind, their files, and a debate.</summary>
internal static class AuthorsKit
{
    public const string Id = "kit-voisin";

    private const string Markdown =
        "# Charte des nuits\\n\\nVotée à **l’unanimité**.\\n\\n- Personne ne répond après 20 h.\\n- <b>jamais</b>\\n\\n"
        + "[Le texte](https://example.org) et [un piège](file:///etc/passwd).";

    // The smallest files a browser still takes for what they are: one red dot, a tenth of a second of silence, two lines.
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private static readonly byte[] Captions = Encoding.UTF8.GetBytes("WEBVTT\n\n00:00.000 --> 00:01.000\nUne salle éteinte.\n");

    /// <returns>The folder of kits.</returns>
    public static string In(string data)
    {
        var kits = Directory.CreateDirectory(Path.Combine(data, "kits")).FullName;
        var medias = Directory.CreateDirectory(Path.Combine(data, "medias")).FullName;
        var artefacts = JsonNode.Parse($"[{Image(medias)},{Document},{Audio(medias)},{Video(medias)}]");
        var kit = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "silo/Kits/circuit.kit.json")))!;
        (kit["id"], kit["artefacts"]) = (Id, artefacts);
        kit["phases"]!.AsArray().Add(JsonNode.Parse(Debate));
        File.WriteAllText(Path.Combine(kits, "voisin.kit.json"), kit.ToJsonString());
        return kits;
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "FilageFuturs.sln")))
            {
                folder = folder.Parent!;
            }

            return folder.FullName;
        }
    }

    private static string Debate =>
        """
        {"id":"debat","kind":"plausibility-debate","step":"9","act":3,"title":"Plausible, souhaitable ?","shortTitle":"Le débat","minutes":20,
        "mode":"firm","say":[],"instruction":"Jusqu’où chaque futur est-il plausible, et souhaitable ?"}
        """;

    private static string Document =>
        $$"""{"kind":"document","id":"charte","label":"Charte, 2033","title":"Une charte","presentation":"Votée un mardi.","markdown":"{{Markdown}}"}""";

    private static string Image(string folder) =>
        $$"""
        {"kind":"image","id":"affiche","scenario":"scenario-1","label":"Affiche, 2034","title":"Une affiche rouge","presentation":"Collée hier.",
        "file":{{Kept(folder, "affiche.png", "image/png", Dot)}},"description":"Un grand carré rouge, sans un mot."}
        """;

    private static string Audio(string folder) =>
        $$"""
        {"kind":"audio","id":"annonce","label":"Annonce de gare, 2035","title":"Une voix","presentation":"Dans un hall.",
        "file":{{Kept(folder, "annonce.mp3", "audio/mpeg", [0xFF, 0xFB, 0x90, 0x00])}},"transcript":["Le train des décors a du retard."]}
        """;

    private static string Video(string folder) =>
        $$"""
        {"kind":"video","id":"journal","label":"Journal, 2032","title":"Un reportage","presentation":"Un soir.",
        "file":{{Kept(folder, "journal.webm", "video/webm", [0x1A, 0x45, 0xDF, 0xA3])}},
        "captions":{{Kept(folder, "journal.vtt", "text/vtt", Captions)}},"transcript":["Une salle éteinte, puis une voix."]}
        """;

    private static string Kept(string folder, string name, string type, byte[] content)
    {
        var sha = Convert.ToHexStringLower(SHA256.HashData(content));
        File.WriteAllBytes(Path.Combine(folder, sha + Path.GetExtension(name)), content);
        return $$"""{"name":"{{name}}","sha256":"{{sha}}","mediaType":"{{type}}","bytes":{{content.Length}}}""";
    }
}
