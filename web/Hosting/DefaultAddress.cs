namespace FilageFuturs.Web.Hosting;

internal static class DefaultAddress
{
    public const string Url = "http://localhost:5080";

    private static readonly string[] Chosen = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Listens on <see cref="Url"/> unless --urls, ASPNETCORE_URLS, the ports or Kestrel's own settings say otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        // A build that was not published finds its style sheets and scripts only with this, in any environment.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!Chosen.Any(key => builder.Configuration.GetSection(key).Exists()))
        {
            builder.WebHost.UseUrls(Url);
        }
    }
}
