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
    }

    [GeneratedRegex(@"for one in | up -d --no-deps ")]
    private static partial Regex Renewal();
}
