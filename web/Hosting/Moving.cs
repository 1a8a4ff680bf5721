using System.Data.Common;
using System.Net.Sockets;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// « -- --move postgres » carries everything that a house keeps from the data folder into the database, « -- --move sqlite »
/// from the database into a folder; both are read again and compared before anything stays. The place that it leaves is not
/// touched.
/// </summary>
internal sealed class Moving(IConfiguration settings, DataFolder folder, IStringLocalizer<MoveTexts> texts, TextWriter said)
{
    private const string Setting = "move";
    private const int RowsBetweenWords = 20_000;

    public static bool IsAsked(IConfiguration settings) => settings[Setting] is not null;

    /// <returns>What the process answers: 0 when everything is there, 1 when nothing is.</returns>
    public async Task<int> Run()
    {
        try
        {
            await (settings[Setting] switch
            {
                "postgres" => Move(new FolderPlace(folder, settings), new PostgresPlace(settings["Postgres:Connection"])),
                "sqlite" => Move(new PostgresPlace(settings["Postgres:Connection"]), new FolderPlace(folder, settings)),
                var other => throw new MoveStoppedException(MoveStop.UnknownTarget, other ?? ""),
            });
            await Say(settings[Setting] is "postgres" ? "Move.ToPostgres" : "Move.ToSqlite", LinksKeyFile.In(folder), folder.Path);
            return 0;
        }
        catch (MoveStoppedException stopped)
        {
            await Say($"Move.Stop.{stopped.Why}", stopped.About);
        }
        catch (Exception failure) when (failure
            is DbException or SocketException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            await Say("Move.Stop.Broken", failure.Message);
        }

        await Say("Move.Nothing");
        return 1;
    }

    private async Task Move(IHousePlace from, IHousePlace to)
    {
        await using var left = from;
        await using var entered = to;
        await Say("Move.From", from.Said, to.Said);
        await from.OpenToLeave();
        await to.OpenToEnter();
        foreach (var (here, there) in from.Parts.Zip(to.Parts))
        {
            await Say("Move.Copying", Called(here));
            await there.Write(Counted(here.Read()));
        }

        foreach (var (here, there) in from.Parts.Zip(to.Parts))
        {
            var tally = await KeptChains.Compare(here, there);
            await Say("Move.Same", Called(here), tally.Rows, tally.Groups, Convert.ToHexStringLower(tally.Hash));
        }

        await from.StillAlone();
        await to.StillAlone();
        await to.Commit();
    }

    private async IAsyncEnumerable<KeptRow> Counted(IAsyncEnumerable<KeptRow> rows)
    {
        var count = 0;
        await foreach (var row in rows)
        {
            yield return row;
            if (++count % RowsBetweenWords is 0)
            {
                await Say("Move.SoFar", count);
            }
        }
    }

    private string Called(IKept part) => texts[$"Move.Part.{part.Name}"];

    private Task Say(string text, params object[] about) => said.WriteLineAsync(texts[text, about].Value);
}

internal static class MovingHosting
{
    /// <returns>The exit code; null when the house only opens its doors.</returns>
    public static async Task<int?> Move(this WebApplicationBuilder builder, HouseSettings settings)
    {
        if (!Moving.IsAsked(builder.Configuration))
        {
            return null;
        }

        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var folder = DataFolder.Of(builder.DataPath(settings));
        var texts = services.GetRequiredService<IStringLocalizer<MoveTexts>>();
        return await new Moving(builder.Configuration, folder, texts, Console.Out).Run();
    }
}
