using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Accounts;

/// <summary>Accounts of whoever runs workshops: where they are kept, how they sign in, how long that lasts.</summary>
internal static class AccountsHosting
{
    public const string Cookie = "futurs-compte";
    public const int PasswordLength = 12;

    private const string PasskeyCookie = "futurs-cle";
    private const int Iterations = 210_000;

    // From everywhere together, and since the right one was last typed: each site has ten of its own, see WrongPasswords.
    private const int FailuresBeforePause = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SignedIn = TimeSpan.FromDays(14);
    private static readonly TimeSpan PasskeyAnswer = TimeSpan.FromMinutes(5);

    // Whoever was removed, or changed their password elsewhere, is out after this long.
    private static readonly TimeSpan LookedAgain = TimeSpan.FromMinutes(1);

    public static void AddAccounts(this WebApplicationBuilder builder, HouseSettings settings)
    {
        var services = builder.Services;
        services.AddSingleton<FoundedFirst>();
        services.AddDbContextFactory<AccountsDb>((provider, options) =>
        {
            provider.GetRequiredService<AccountsPlace>().Use(options);
            options.AddInterceptors(provider.GetRequiredService<FoundedFirst>());
        });
        services.AddSingleton<PatientAccounts>();
        services.AddSingleton<Members>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<SpentInvitations>();
        services.AddSingleton<Adoptions>();
        services.AddSingleton<ScribeDesks>();
        services.AddSingleton<AccountProof>();
        services.AddSingleton<OwnerProof>();
        services.AddSingleton<OpeningDoor>();
        services.AddSingleton<WrongPasswords>();
        services.AddSingleton<InvitationMail>();
        services.AddScoped<Arrivals>();
        services.AddScoped<Ownership>();
        services.AddSingleton<Founding>();
        services.AddHostedService<FoundedFirst.Start>();
        services.AddSingleton<AccountsTidying>();
        services.AddHostedService(provider => provider.GetRequiredService<AccountsTidying>());
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(SetRules)
            .AddEntityFrameworkStores<AccountsDb>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountPrincipal>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<KnownPasswords>();
        services.AddScoped<AccountErrors>();
        services.AddScoped<ISecurityStampValidator, StampCheck>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Iterations);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = LookedAgain);
        services.Configure<IdentityPasskeyOptions>(options => SetKeys(options, new(settings)));
        services.AddAuthentication().AddAccountCookies();
    }

    public static void SetRules(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new()
        {
            RequiredLength = PasswordLength,
            RequiredUniqueChars = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = FailuresBeforePause;
        options.Lockout.DefaultLockoutTimeSpan = Pause;
    }

    private static void AddAccountCookies(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder schemes)
    {
        schemes.AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            options.Cookie.Name = Cookie;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.IsEssential = true;
            options.ExpireTimeSpan = SignedIn;
            options.Events = new CookieAuthenticationEvents { OnValidatePrincipal = AskWhetherItStillMay };
        });
        // Never given here, and signed out of by whoever validates the account: a scheme that is unknown would end every page of
        // a browser whose account is gone.
        schemes.AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        schemes.AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            options.Cookie.Name = PasskeyCookie;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.IsEssential = true;
            options.ExpireTimeSpan = PasskeyAnswer;
        });
    }

    private static async Task AskWhetherItStillMay(CookieValidatePrincipalContext asked)
    {
        try
        {
            await SecurityStampValidator.ValidatePrincipalAsync(asked);
        }
        catch (AccountsAwayException)
        {
            asked.ReplacePrincipal(new(Members.Unanswered(asked.Principal!)));
        }
    }

    // A key is bound to a name: the one that people type. Our pages send no referrer, so browsers call the origin of a form
    // « null »: what the device signed is compared with our own address instead.
    private static void SetKeys(IdentityPasskeyOptions options, PublicAddress house)
    {
        options.ServerDomain = house.Domain;
        options.ValidateOrigin = signed => ValueTask.FromResult(
            !signed.CrossOrigin
            && Uri.TryCreate(signed.Origin, UriKind.Absolute, out var origin)
            && origin == new Uri(house.For(signed.HttpContext.Request)));
    }
}
