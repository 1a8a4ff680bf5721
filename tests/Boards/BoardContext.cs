namespace FilageFuturs.Tests.Boards;

/// <summary>The board of a group of which two people write.</summary>
public abstract class BoardContext(Cluster cluster) : IAsyncLifetime
{
    protected Cluster Cluster => cluster;

    private protected GroupAtWork Group { get; } = new(cluster);

    protected Secret Ana => Group.Members[0];

    protected Secret Bilal => Group.Members[1];

    public Task InitializeAsync() => Group.Begin();

    public Task DisposeAsync() => Task.CompletedTask;
}
