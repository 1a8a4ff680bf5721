using System.Text;
using FilageFuturs.Web.Needs;

namespace FilageFuturs.Web.Synthesis;

/// <summary>What people take away from a workshop.</summary>
internal static class Downloads
{
    public const string Drawing = "image/svg+xml; charset=utf-8";
    public const string Sheet = "text/csv; charset=utf-8; header=present";
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string JsonLines = "application/jsonl; charset=utf-8";

    public static void MapDownloads(this WebApplication app)
    {
        Map(app, "synthese.md", "Synthesis", "text/markdown; charset=utf-8", (say, archive) =>
            Encoding.UTF8.GetBytes(Markdown.Write(Narrative.Of(say, archive))));
        Map(app, "synthese.docx", "Synthesis", Word, (say, archive) => Docx.Write(Narrative.Of(say, archive)));
        Map(app, "synthese.json", "Synthesis", "application/json", (_, archive) => JsonSynthesis.Write(archive));
        MapTable(app, "votes.csv", "Votes", (say, archive) => new Tables(say, archive).Votes());
        MapTable(app, "cells.csv", "Cells", (say, archive) => new Tables(say, archive).Cells());
        MapTable(app, "preserved.csv", "Preserved", (say, archive) => new Tables(say, archive).Preserved());
        MapTable(app, "needs.csv", "Needs", (say, archive) => new Tables(say, archive).Needs());
        MapTable(app, "reactions.csv", "Reactions", (say, archive) => new Tables(say, archive).Reactions());
        MapTable(app, "assessment.csv", "Assessment", PlanesTold.Cloud);
        MapTable(app, "plausibility.csv", "Plausibility", PlanesTold.Looks);
        MapTable(app, "made.csv", "Made", (say, archive) => new Tables(say, archive).Made());
        app.MapGet("/archive/{session}/needs.svg", SendMap);
        app.MapGet("/archive/{session}/journal.jsonl", SendLog);
    }

    private static async Task<IResult> SendMap(HttpContext context, IGrainFactory grains, Wording say, string session)
    {
        if (await ArchiveKeys.See(grains, context.User, new(session)) is not { Needs: { } needs } archive)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(
            Encoding.UTF8.GetBytes(NeedsDrawing.Draw(NeedsPicture.Of(say, archive, needs))),
            Drawing,
            FileName.Of(archive.Heading, say["File.Map"], "svg"));
    }

    private static void MapTable(
        WebApplication app, string file, string noun, Func<Wording, ArchiveView, IEnumerable<IReadOnlyList<object?>>> rows) =>
        Map(app, file, noun, Sheet, (say, archive) => Csv.Write(rows(say, archive), Tables.Below(say, archive)));

    /// <param name="noun">Key of its name in ArchiveTexts, after « File. ».</param>
    private static void Map(
        WebApplication app, string file, string noun, string type, Func<Wording, ArchiveView, byte[]> write) =>
        app.MapGet($"/archive/{{session}}/{file}", async (HttpContext context, IGrainFactory grains, Wording say, string session) =>
        {
            if (await ArchiveKeys.See(grains, context.User, new(session)) is not { } archive)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            var name = FileName.Of(archive.Heading, say[$"File.{noun}"], Path.GetExtension(file)[1..]);
            return Results.File(write(say, archive), type, name);
        });

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
