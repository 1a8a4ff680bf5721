using System.Text.Json.Nodes;
using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.Replay;
using FilageFuturs.Tests.Synthesis;

namespace FilageFuturs.Tests.Groups;

/// <summary>Whom the facilitation wants together or apart stays in its session.</summary>
public sealed class BondsTests
{
    private static ImmutableArray<SessionEvent> Hour =>
        [.. InTheLobby(8), new HandRaised(Ana), new PairBound(Ana, Bilal, Bond.Apart), new SessionClosed()];

    [Fact]
    public async Task A_log_that_travels_says_nothing_of_it_and_comes_in_whole()
    {
        var file = TravellingLogs.Export(Hour);

        Assert.DoesNotContain(TravellingLogs.Events(file), IsBond);
        Assert.Equal(file, TravellingLogs.Export(await TravellingLogs.Elsewhere(file)));
    }

    [Fact]
    public async Task A_file_that_still_tells_of_it_comes_in_and_ties_nobody()
    {
        var older = TravellingLogs.Forged(TravellingLogs.Export(Hour), lines =>
        {
            var hand = lines.Single(line => (string?)line["type"] == "hand-raised/1");
            hand["type"] = "pair-bound/1";
            hand["data"] = new JsonObject { ["one"] = "voix-1", ["other"] = "voix-2", ["bond"] = "apart" };
        });

        var there = await TravellingLogs.Elsewhere(older);

        Assert.Equal(Bond.Free, Assert.Single(there.Select(recorded => recorded.Event).OfType<PairBound>()).Bond);
        Assert.DoesNotContain(TravellingLogs.Events(TravellingLogs.Export(there)), IsBond);
    }

    [Fact]
    public void It_does_not_go_on_into_another_session()
    {
        var lobby = Hour[..^1];
        var copy = Resumption.Of(
            Histories.Of(lobby), new("autre", new("s"), Secret.New(), lobby.Length, "Suite", ResumedCast.Simulated), _ => Secret.New(), Start).From([]);

        Assert.DoesNotContain(copy, recorded => recorded.Event is PairBound);
        Assert.Equal(8, TravellingLogs.Fold(copy).People.Seats.Count);
    }

    private static bool IsBond(JsonObject line) => (string?)line["type"] == "pair-bound/1";
}
