using FilageFuturs.ComponentTests.Hosting;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Accounts;

/// <summary>
/// A house whose accounts went away while Ana was signed in: she holds a seat and the console of one workshop, her organisation
/// keeps another. Each request asks whether an account still may, instead of one a minute.
/// </summary>
public class AwayHouse : AccountHouse, IAsyncLifetime
{
    private readonly ClusterRole _role;

    public AwayHouse()
        : this(ClusterRole.Alone)
    {
    }

    private protected AwayHouse(ClusterRole role) => _role = role;

    internal SilentAccounts Accounts { get; } = new();

    internal HttpClient Ana { get; private set; } = null!;

    internal RehearsedRoom Own { get; private set; } = null!;

    internal RehearsedRoom Kept { get; private set; } = null!;

    /// <summary>What Ana began to correct of her account.</summary>
    internal (string Action, FormUrlEncodedContent Filled) Begun { get; private set; }

    /// <summary>The name that Ana began to correct at her seat.</summary>
    internal (string Action, FormUrlEncodedContent Filled) Renaming { get; private set; }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        (Own, Kept) = (await Opens("Équipes de mars"), await Opens("Équipes de mai"));
        await Services.GetRequiredService<Adoptions>().Adopt(Signed.Signs(Founder), Kept.Id, Kept.Facilitator);
        Ana = await Joins("Ana", MemberRole.Facilitator);
        await Own.Enters(Ana, Own.Facilitator);
        await Own.Enters(Ana, await Own.Seat("Ana"));
        Begun = await Ana.Fill("/compte", "corriger", ("Own.Name", "Ana"), ("Own.Address", "ana@ecluses.example"));
        Renaming = await Ana.Fill(
            $"/atelier/{Own.Id}/mes-donnees", "changer", ("Form.Name", "Ana B."), ("Form.OnWall", "true"));
        Accounts.Fail = true;
    }

    internal Task<RehearsedRoom> Opens(string title) => RehearsedRoom.Open(Services.GetRequiredService<IGrainFactory>(), title);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<AccountsDb>(options => options.AddInterceptors(Accounts));
            services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
            services.AddSingleton(new HouseSettings { Cluster = new() { Role = _role } });
        });
    }
}

/// <summary>The same behind what shares requests out among several nodes.</summary>
public sealed class AwayNode() : AwayHouse(ClusterRole.Web);
