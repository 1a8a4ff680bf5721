using System.Text;
using System.Text.Json.Nodes;

namespace FilageFuturs.ProcessTests;

/// <summary>What falls due while no process is there to hear it.</summary>
public sealed class AwayTests
{
    private readonly SessionId _id = SessionId.New();
    private Secret _facilitator;

    [Fact]
    public async Task A_firm_phase_that_was_to_end_while_the_process_was_dead_is_closed_once_when_it_is_back()
    {
        await using var process = new WebProcess();
        await process.Start();
        var closes = await OpenPhase(process);
        await process.Kill();
        await Patience.For(() => Task.FromResult(TimeProvider.System.GetUtcNow() > closes), "It is not yet over.");

        await process.Start();
        await using var client = await Client.Connect(process.Gateway);
        var session = client.Grains.Session(_id);
        await Patience.For(async () => (await session.SeeRoom(_facilitator))!.Clock!.IsWritingClosed, "Writing is still open.");

        var log = Encoding.UTF8.GetString((await session.ExportLog(_facilitator))!);
        Assert.Single(
            log.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => JsonNode.Parse(line)!["type"]?.GetValue<string>() is "writing-closed/1");
    }

    /// <summary>As short as a phase may be.</summary>
    /// <returns>When writing is to close.</returns>
    private async Task<DateTimeOffset> OpenPhase(WebProcess process)
    {
        await using var client = await Client.Connect(process.Gateway);
        var (session, phases) = (client.Grains.Session(_id), client.Grains.Phases(_id));
        _facilitator = (await session.Open(new(
            "opening", KnownKits.QuelsFuturs, "Pannes", null, [], 4, 1, 4, null, IsRehearsal: false))).Links!.Facilitator!.Value;
        var first = (await session.SeeKit(_facilitator))!.Phases[0].Id;
        Assert.Equal(
            Refusal.None, (await phases.Replan(_facilitator, [new(first, Limits.ShortestPhase, PhaseMode.Firm)])).Refusal);
        Assert.Equal(Refusal.None, (await phases.Start(_facilitator)).Refusal);
        return (await session.SeeRoom(_facilitator))!.Clock!.Deadline!.Value + Limits.Grace;
    }
}
