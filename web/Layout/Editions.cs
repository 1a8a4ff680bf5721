using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Layout;

/// <summary>Which scripts and styles a page is drawn with: a page of one edition is not led by a node that has another.</summary>
internal static class Editions
{
    private const int Length = 16;

    // A node has one collection as long as it runs, and is asked for each page.
    private static readonly ConditionalWeakTable<ResourceAssetCollection, string> Known = [];

    /// <returns>The same for the same files, wherever they are served; hexadecimal.</returns>
    public static string Of(ResourceAssetCollection assets) => Known.GetValue(assets, Read);

    private static string Read(ResourceAssetCollection assets)
    {
        var led = assets.Select(asset => asset.Url).Where(IsLed).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', led))))[..Length];
    }

    private static bool IsLed(string url) =>
        url.EndsWith(".js", StringComparison.Ordinal) || url.EndsWith(".css", StringComparison.Ordinal);
}
