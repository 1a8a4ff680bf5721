using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>Kits as files, whole or broken on purpose.</summary>
internal static class Parcels
{
    public static readonly string Sha = Convert.ToHexStringLower(SHA256.HashData(MediaSamples.Png));

    public static string MediaName => $"{KitParcel.Folder}{Sha}.png";

    public static MemoryStream Of(params (string Name, byte[] Content)[] entries) => Of(_ => { }, entries);

    public static MemoryStream Of(Action<ZipArchiveEntry> change, params (string Name, byte[] Content)[] entries)
    {
        var parcel = new MemoryStream();
        using (var zip = new ZipArchive(parcel, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name);
                change(entry);
                using var to = entry.Open();
                to.Write(content);
            }
        }

        parcel.Position = 0;
        return parcel;
    }

    /// <summary>A kit with one picture.</summary>
    public static string Json(string id, string file, Action<JsonNode>? change = null)
    {
        var kit = JsonNode.Parse(file)!;
        (kit["id"], kit["title"]) = (id, "Un kit venu d’ailleurs");
        kit["artefacts"] = new JsonArray(JsonNode.Parse($$"""
            {"kind":"image","id":"affiche","label":"Affiche, 2034","title":"Une affiche","presentation":"Collée hier.",
            "file":{"name":"affiche.png","sha256":"{{Sha}}","mediaType":"image/png","bytes":{{MediaSamples.Png.Length}}},"description":"Un carré."}
            """));
        change?.Invoke(kit);
        return kit.ToJsonString();
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
