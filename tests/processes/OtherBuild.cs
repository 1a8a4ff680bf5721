using System.Text.RegularExpressions;

namespace FilageFuturs.ProcessTests;

/// <summary>The product as a later build of it: the same, but for a script of its pages.</summary>
internal sealed partial class OtherBuild : IDisposable
{
    private const string Served = "FilageFuturs.Web.staticwebassets.endpoints.json";

    private OtherBuild(string folder) => Folder = folder;

    public string Folder { get; }

    public static OtherBuild Of(string folder)
    {
        var other = Directory.CreateTempSubdirectory("futurs-build-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(other, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        var served = Path.Combine(other, Served);
        var routes = File.ReadAllText(served);
        var print = Script().Match(routes).Groups[1].Value;
        File.WriteAllText(served, routes.Replace(print, string.Concat(print.Reverse()), StringComparison.Ordinal));
        return new(other);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex(@"js/drafts\.(\w+)\.js")]
    private static partial Regex Script();
}
