namespace FilageFuturs.Web.Hosting;

/// <summary>The address people type: setting « PublicAddress », else the one that this request came by.</summary>
internal sealed class PublicAddress(IConfiguration settings)
{
    public string For(HttpRequest request) =>
        settings["PublicAddress"]?.TrimEnd('/') is { Length: > 0 } set ? set : $"{request.Scheme}://{request.Host}";
}
