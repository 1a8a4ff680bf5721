using System.Text;
using FilageFuturs.Web.Needs;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Gatherings;

/// <summary>The merged result in the formats of the synthesis, for whoever may read the page.</summary>
internal static class MergedDownloads
{
    public static void MapMergedDownloads(this WebApplication app)
    {
        Map(app, "resultats.md", "Report", "text/markdown; charset=utf-8", (told, _) => Encoding.UTF8.GetBytes(Markdown.Write(told)));
        Map(app, "resultats.docx", "Report", Downloads.Word, (told, _) => Docx.Write(told));
        Map(app, "resultats.json", "Report", "application/json", (_, tables) => JsonMerged.Write(tables.Merged));
        MapTable(app, "votes.csv", "Votes", tables => tables.Votes(), PhaseKind.DotVote);
        MapTable(app, "cells.csv", "Cells", tables => tables.Cells());
        MapTable(app, "preserved.csv", "Preserved", tables => tables.Preserved());
        MapTable(app, "needs.csv", "Needs", tables => tables.Needs(), PhaseKind.Ranking);
        MapTable(app, "reactions.csv", "Reactions", tables => tables.Parts.Reactions());
        MapTable(app, "assessment.csv", "Assessment", tables => tables.Parts.Assessments());
        MapTable(app, "plausibility.csv", "Plausibility", tables => tables.Parts.Plausibilities());
        MapTable(app, "made.csv", "Made", tables => tables.Parts.MadeRows());
        app.MapGet("/rencontre/{gathering}/needs.svg", SendMap);
    }

    private static async Task<IResult> SendMap(
        HttpContext context, IGrainFactory grains, MergedWording say, Wording synthesis, string gathering)
    {
        if (await ReportKeys.See(grains, context, new(gathering)) is not { Needs: { } needs } merged)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(
            Encoding.UTF8.GetBytes(NeedsDrawing.Draw(MergedPicture.Of(say, synthesis, merged, needs))),
            Downloads.Drawing,
            FileName.Of(merged.Heading, synthesis["File.Map"], "svg"));
    }

    private static void MapTable(
        WebApplication app,
        string file,
        string noun,
        Func<MergedTables, IEnumerable<IReadOnlyList<object?>>> rows,
        PhaseKind? part = null) =>
        Map(app, file, noun, Downloads.Sheet, (_, tables) => Csv.Write(rows(tables), tables.Below(part)));

    /// <param name="noun">Key of its name in MergedTexts, after « File. ».</param>
    private static void Map(
        WebApplication app, string file, string noun, string type, Func<Outline, MergedTables, byte[]> write) =>
        app.MapGet($"/rencontre/{{gathering}}/{file}", async (
            HttpContext context, IGrainFactory grains, MergedWording say, Wording synthesis, string gathering) =>
        {
            if (await ReportKeys.See(grains, context, new(gathering)) is not { } merged)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            var name = FileName.Of(merged.Heading, say[$"File.{noun}"], Path.GetExtension(file)[1..]);
            return Results.File(
                write(MergedNarrative.Of(say, synthesis, merged), new(say, synthesis, merged)), type, name);
        });
}
