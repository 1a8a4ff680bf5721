namespace FilageFuturs.Web.Hosting;

/// <summary>What came along in a form.</summary>
internal static class SentFiles
{
    public static async Task<byte[]> Read(this IFormFile file)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
