using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.Web.Observatory;

/// <summary>What organisations see of their own sessions over time, and take away as tables.</summary>
internal static class ObservatoryHosting
{
    public static void AddObservatory(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Observing>();
        builder.Services.AddSingleton<ObservatoryWording>();
    }

    public static void MapObservatory(this WebApplication app)
    {
        Map(app, "votes.csv", "Votes", tables => tables.Votes());
        Map(app, "fears.csv", "Fears", tables => tables.Fears());
        Map(app, "preserved.csv", "Preserved", tables => tables.Preserved());
    }

    /// <param name="noun">Key of its name in ObservatoryTexts, after « File. ».</param>
    private static void Map(
        WebApplication app, string file, string noun, Func<ObservatoryTables, IEnumerable<IReadOnlyList<object?>>> rows) =>
        app.MapGet($"{ObservatoryQuery.Page}/{file}", async (
            HttpContext context, Observing observing, Members members, ObservatoryWording say, Wording synthesis) =>
        {
            if (await observing.For(context.User) is not { } sightings
                || Observation.Of(sightings, ObservatoryQuery.Of(context.Request.Query)) is not { } seen
                || await members.Of(context.User) is not { } member)
            {
                return Results.NotFound();
            }

            context.Response.Headers.CacheControl = "no-store";
            var name = FileName.Of((await members.OrganisationOf(member)).Name, say[$"File.{noun}"], "csv");
            ImmutableArray<string> below = [.. say.LeftOut(sightings), .. synthesis.Credits(seen.Kit)];
            return Results.File(Csv.Write(rows(new(say, synthesis, seen)), below), Downloads.Sheet, name);
        });
}
