using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>What an operator types to move a house.</summary>
internal static class Typed
{
    public static IConfiguration Of(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
        .Build();

    /// <returns>What the process answers, and what it said: the names of the texts.</returns>
    public static async Task<(int Code, string Said)> Move(
        string to, string folder, params (string Name, string Value)[] settings)
    {
        Directory.CreateDirectory(folder);
        await using var said = new StringWriter();
        var code = await new Moving(Of([("move", to), .. settings]), new(folder), new Named(), said).Run();
        return (code, said.ToString());
    }

    private sealed class Named : IStringLocalizer<MoveTexts>
    {
        public LocalizedString this[string name] => new(name, $"[{name[(name.LastIndexOf('.') + 1)..]}]");

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, $"{this[name].Value} {string.Join(", ", arguments)}");

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
