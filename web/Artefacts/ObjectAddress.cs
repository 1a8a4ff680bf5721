using System.Globalization;

namespace FilageFuturs.Web.Artefacts;

/// <summary>Where the objects of a kit are looked at, outside any workshop.</summary>
internal static class ObjectAddress
{
    private const string Gallery = "/artefacts";

    /// <param name="kit">Null for ours, in the language of the reader.</param>
    /// <param name="version">0 for the one on offer.</param>
    public static string All(string? kit, int version) => Gallery + Query(kit, version);

    public static string Of(Artefact artefact, string? kit, int version) =>
        $"{Gallery}/{Uri.EscapeDataString(artefact.Id.Value)}{Query(kit, version)}";

    private static string Query(string? kit, int version) => kit is null ? ""
        : version is 0 ? $"?kit={Uri.EscapeDataString(kit)}"
        : string.Create(CultureInfo.InvariantCulture, $"?kit={Uri.EscapeDataString(kit)}&version={version}");
}
