using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Support;

/// <summary>A house whose accounts nobody may touch: a person without one never reaches them.</summary>
internal static class NoAccounts
{
    public static void AddNoAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IDbContextFactory<AccountsDb>, Closed>();
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddLogging();
        services.AddSingleton<PatientAccounts>();
        services.AddSingleton<Founding>();
        services.AddSingleton<AccountsTidying>();
        services.AddSingleton<Members>();
        services.AddSingleton<Adoptions>();
        services.AddSingleton<ScribeDesks>();
        services.AddSingleton<AccountProof>();
        services.AddScoped<BrowserAccount>();
    }

    private sealed class Closed : IDbContextFactory<AccountsDb>
    {
        public AccountsDb CreateDbContext() => throw new InvalidOperationException("A page touched the accounts without one.");
    }
}
