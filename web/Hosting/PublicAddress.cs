namespace FilageFuturs.Web.Hosting;

/// <summary>The address people type: setting « PublicAddress », else the one that this request came by.</summary>
internal sealed class PublicAddress(IConfiguration settings)
{
    public string For(HttpRequest request) => For($"{request.Scheme}://{request.Host}");

    /// <param name="origin">How this circuit was reached.</param>
    public string For(string origin) =>
        settings["PublicAddress"]?.TrimEnd('/') is { Length: > 0 } set ? set : origin.TrimEnd('/');
}
