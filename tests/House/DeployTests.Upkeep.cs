using System.Globalization;
using System.Text.RegularExpressions;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

public sealed partial class DeployTests
{
    // Containers keep the files and the image that they were started with: whoever follows that section brings each of them up again.
    [Fact]
    public void An_upgrade_leaves_no_service_as_it_was()
    {
        var section = Text("README.md").Split("### Upgrading while people work")[1].Split("\n### ")[0];
        var lines = section.Split('\n').Where(line => Renewal().IsMatch(line)).ToList();

        Tidy(Cluster["services"].Members.Select(one => one.Name).Append("caddy")
            .Where(name => !lines.Any(line => Regex.IsMatch(line, $@"(?<![\w-]){name}(?![\w-])"))));
        Assert.Contains(
            section.Split('\n').SkipWhile(line => !line.Contains("set image deploy/web ", StringComparison.Ordinal)),
            line => line.TrimStart().StartsWith("kubectl apply -k deploy/kubernetes", StringComparison.Ordinal));
    }

    // Kits on their way out, two forms that bring one, and one that brings the log of a workshop.
    [Fact]
    public void All_kits_that_leave_at_once_find_room_in_every_tmp()
    {
        const int Forms = 65 + 65 + 26;
        var most = (Constant("web/Kits/ParcelFiles.cs", "AtOnce") * Constant("web/Kits/KitParcel.cs", "Megabytes")) + Forms;
        var webs = Services.Where(one => IsOurs(one) && !one.Name.StartsWith("silo-", StringComparison.Ordinal))
            .Select(one => (one.Name, Text: string.Join(' ', one.Node["tmpfs"].Texts)))
            .Append((Name: "the pod", Text: Text("kubernetes/web.yaml")))
            .ToList();

        Assert.Equal(4, webs.Count);
        Assert.All(webs, one => Assert.InRange(Number(Temporary().Match(one.Text)), most, int.MaxValue));
    }

    private static int Constant(string file, string name) =>
        Number(Regex.Match(File.ReadAllText(Path.Combine(Root, file)), $@"const int {name} = (\d+);"));

    private static int Number(Match found) => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

    // As Compose and as Kubernetes write it, in mebibytes.
    [GeneratedRegex(@"(?:/tmp:size=|name: tmp\s+emptyDir:\s+sizeLimit: )(\d+)M?i?m?\b")]
    private static partial Regex Temporary();

    [GeneratedRegex(@"for one in | up -d --no-deps ")]
    private static partial Regex Renewal();
}
