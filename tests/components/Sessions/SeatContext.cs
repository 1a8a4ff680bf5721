using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Draws a participant's components in French, without a server.</summary>
public abstract class SeatContext : BunitContext
{
    protected SeatContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton(TimeProvider.System);
    }
}
