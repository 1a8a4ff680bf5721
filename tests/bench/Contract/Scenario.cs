using System.Text.Json;
using System.Text.Json.Serialization;
using FilageFuturs.Sessions;

namespace FilageFuturs.Bench.Contract;

/// <summary>What peerbench asks of a driver: see its README.</summary>
internal sealed record Scenario(
    string Mode,
    int Port,
    int Rooms,
    int Clients,
    double Rate,
    double WarmupS,
    double Seconds,
    string RunId,
    int[]? Pids,
    int[]? DbPids,
    int[]? KillPids,
    int KillAfterMs,
    int? SettleMs,
    int? DrainMs,
    int Room,
    ScenarioInfo? Info)
{
    [JsonIgnore]
    public int[] Servers => Pids ?? [];

    [JsonIgnore]
    public int[] Databases => DbPids ?? [];

    public static Scenario Read(string json) => JsonSerializer.Deserialize<Scenario>(json, JsonSerializerOptions.Web)!;

    public SessionId RoomOf(int rank) => new($"{RunId}-r{rank}");
}

/// <param name="Cluster">How the silo names its cluster and its service.</param>
internal sealed record ScenarioInfo(string Cluster, string Service);
