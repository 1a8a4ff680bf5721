using System.Text.RegularExpressions;

namespace FilageFuturs.Web.Kits;

/// <summary>A licence as people write it: « CC BY-SA 4.0 » for « CC-BY-SA-4.0 ».</summary>
internal static partial class LicenceName
{
    public static string Of(string spdx) => CreativeCommons().Replace(spdx, "CC $1 $2");

    [GeneratedRegex(@"\ACC-(.+)-([\d.]+)\z")]
    private static partial Regex CreativeCommons();
}
