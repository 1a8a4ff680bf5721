using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>Who does not answer while a page opens. It asks again by itself, and says why it waits.</summary>
public enum OpeningSilence
{
    /// <summary>Nobody was silent.</summary>
    None = 0,

    Workshop = 1,

    /// <summary>A link opens without them.</summary>
    Accounts = 2,
}

internal static class OpeningSilenceTexts
{
    public static string Of(this IStringLocalizer<Texts> texts, OpeningSilence silence) => silence switch
    {
        OpeningSilence.Workshop => texts["State.StillOpening"].Value,
        OpeningSilence.Accounts => texts["State.AwayOpening"].Value,
        _ => "",
    };
}
