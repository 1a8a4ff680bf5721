using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Kits;

internal static class KitLength
{
    private const int Hour = 60;

    /// <summary>« 45 min », « 1 h », « 1 h 25 ».</summary>
    public static string Long(this IStringLocalizer<LibraryTexts> texts, int minutes) => (minutes / Hour, minutes % Hour) switch
    {
        (0, var rest) => texts["Minutes", rest],
        (var hours, 0) => texts["Hour", hours],
        var (hours, rest) => texts["Hours", hours, rest],
    };
}
