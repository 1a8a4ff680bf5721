using System.Collections.Immutable;

namespace FilageFuturs.Web.Hosting;

/// <summary>Every setting of the product: read once, all of them checked before anything starts.</summary>
internal static class Settings
{
    /// <summary>« The configuration is wrong », as sysexits.h and systemd's RestartPreventExitStatus know it.</summary>
    public const int Wrong = 78;

    public static readonly ImmutableArray<Setting> All =
        [.. Setting.Of(typeof(HouseSettings)), .. Setting.Of(EmbeddedSilo.Tree)];

    public static T Read<T>(IConfiguration written)
        where T : class, new()
    {
        var tree = new T();
        foreach (var setting in Setting.Of(typeof(T)))
        {
            setting.Read(written, tree);
        }

        return tree;
    }

    /// <summary>What is wrong, a line each; none when the product may start.</summary>
    public static ImmutableArray<string> Faults(IConfiguration written)
    {
        var faults = All.Select(setting => setting.Fault(written)).OfType<string>().Concat(Unknown(written)).ToImmutableArray();
        return faults.IsEmpty ? [.. ClusterRoles.Faults(written)] : faults;
    }

    /// <returns>Null when a setting is wrong: the console says which.</returns>
    public static async Task<HouseSettings?> ReadSettings(this WebApplicationBuilder builder)
    {
        ImmutableArray<string> faults = builder.UseSecretFiles() is { } missing ? [missing] : Faults(builder.Configuration);
        if (!faults.IsEmpty)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            return null;
        }

        var settings = Read<HouseSettings>(builder.Configuration);
        builder.Services.AddSingleton(settings);
        return settings;
    }

    // Outside of our sections anybody's names may stand: the environment holds many.
    private static IEnumerable<string> Unknown(IConfiguration written) =>
        from section in All.Where(setting => setting.Section is not null).GroupBy(setting => setting.Section!)
        from one in written.GetSection(section.Key).AsEnumerable()
        where one.Value is not null && !one.Key.Equals(section.Key, StringComparison.OrdinalIgnoreCase)
        where !section.Any(setting => setting.IsNamed(one.Key))
        select $"{one.Key} is no setting: {string.Join(", ", section.Select(setting => setting.Key))} were expected.";
}
