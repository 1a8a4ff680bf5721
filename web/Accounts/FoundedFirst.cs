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
    /// first: people who come back to their seats have no account to wait for.
    /// </summary>
    internal sealed class Start(Founding founding, AccountsPlace place, IHostApplicationLifetime life) : BackgroundService
    {
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
