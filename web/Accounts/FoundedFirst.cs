using System.Data.Common;
using FilageFuturs.Web.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FilageFuturs.Web.Accounts;

/// <summary>
/// Nobody reads accounts before they are founded: whoever comes sooner waits. All of the product reads them without holding
/// a thread, so the other way to open a connection is not guarded.
/// </summary>
internal sealed class FoundedFirst(IServiceProvider house) : DbConnectionInterceptor
{
    public override async ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        await house.GetRequiredService<Founding>().Before(eventData.Context).WaitAsync(cancellationToken);
        return result;
    }

    /// <summary>
    /// Nodes that share the accounts found them before they open: an order is to be kept. A house of its own opens its door
    /// first, and one that people may be coming back to leaves them the machine for a while: in their seats they need no account.
    /// </summary>
    internal sealed class Start(Founding founding, AccountsPlace place, IHostApplicationLifetime life, TimeProvider time)
        : BackgroundService
    {
        private static readonly TimeSpan ComingBack = TimeSpan.FromSeconds(3);

        public override async Task StartAsync(CancellationToken cancellationToken)
        {
            if (place.Shared is not null)
            {
                await founding.Key.WaitAsync(cancellationToken);
            }

            await base.StartAsync(cancellationToken);
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await life.Started(stoppingToken);
            if (!founding.Known.IsCompleted && !place.IsEmpty)
            {
                await Task.Delay(ComingBack, time, stoppingToken);
            }

            try
            {
                // Once begun it is ended, even by a house that closes at once.
                await founding.Key;
            }
            catch
            {
                // The house closes: whoever watches over it has to know that it did not end well.
                Environment.ExitCode = 1;
                throw;
            }
        }
    }
}
