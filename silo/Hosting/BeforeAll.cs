using Microsoft.Extensions.Hosting;

namespace FilageFuturs.Silo.Hosting;

/// <summary>
/// What is done before anything starts. A house of one process starts its services together: coming first in their list
/// would not be enough.
/// </summary>
internal abstract class BeforeAll : IHostedLifecycleService
{
    public abstract Task StartingAsync(CancellationToken cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
