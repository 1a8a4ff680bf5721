using System.Text;

namespace FilageFuturs.Web.Synthesis;

/// <summary>What people take away from a workshop.</summary>
internal static class Downloads
{
    private const string Markdown = "text/markdown; charset=utf-8";
    private const string JsonLines = "application/jsonl; charset=utf-8";

    public static void MapDownloads(this WebApplication app)
    {
        app.MapGet("/archive/{session}/synthese.md", SendMarkdown);
        app.MapGet("/archive/{session}/journal.jsonl", SendLog);
    }

    private static async Task<IResult> SendMarkdown(HttpContext context, IGrainFactory grains, string session)
    {
        var where = new SessionId(session);
        foreach (var key in ArchiveKeys.For(context.User, where))
        {
            if (await grains.Session(where).ExportMarkdown(key) is { } text)
            {
                context.Response.Headers.CacheControl = "no-store";
                return Results.File(Encoding.UTF8.GetBytes(text), Markdown, "synthese.md");
            }
        }

        return Results.NotFound();
    }

    private static async Task<IResult> SendLog(HttpContext context, IGrainFactory grains, string session)
    {
        var where = new SessionId(session);
        foreach (var key in ArchiveKeys.For(context.User, where))
        {
            if (await grains.Session(where).ExportLog(key) is { } file)
            {
                context.Response.Headers.CacheControl = "no-store";
                return Results.File(file, JsonLines, "journal.jsonl");
            }
        }

        return Results.NotFound();
    }
}
