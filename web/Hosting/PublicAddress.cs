namespace FilageFuturs.Web.Hosting;

/// <summary>The address people type: setting « PublicAddress », else the one that this request came by.</summary>
internal sealed class PublicAddress(HouseSettings settings)
{
    /// <summary>The name in « PublicAddress »; null when nobody set it.</summary>
    public string? Domain => Uri.TryCreate(settings.PublicAddress, UriKind.Absolute, out var address) ? address.Host : null;

    public string For(HttpRequest request) => For($"{request.Scheme}://{request.Host}");

    /// <param name="origin">How this circuit was reached.</param>
    public string For(string origin) =>
        settings.PublicAddress?.TrimEnd('/') ?? origin.TrimEnd('/');
}
