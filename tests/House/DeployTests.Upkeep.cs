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
        var section = Part("Upgrading while people work");
        var lines = section.Split('\n').Where(line => Renewal().IsMatch(line)).ToList();

        Tidy(Cluster["services"].Members.Select(one => one.Name).Append("caddy")
            .Where(name => !lines.Any(line => Regex.IsMatch(line, $@"(?<![\w-]){name}(?![\w-])"))));
        Assert.Contains(
            section.Split('\n').SkipWhile(line => !line.Contains("set image deploy/web ", StringComparison.Ordinal)),
            line => line.TrimStart().StartsWith("kubectl apply -k deploy/kubernetes", StringComparison.Ordinal));
    }

    // A name with a number in it is that of one release: from the next one on, a way back by it leads nowhere.
    [Fact]
    public void The_way_back_of_an_upgrade_is_what_ran_last_under_the_name_that_compose_asks_for()
    {
        var section = Part("Upgrading while people work");
        var last = Regex.Match(section, @"for one in .* (\S+); do").Groups[1].Value;

        Assert.DoesNotMatch(@"filagefuturs:\d", section);
        foreach (var (file, ran) in new[] { ("cluster.yaml", last), ("alone.yaml", "futurs") })
        {
            var build = $@"filagefuturs:before &&\s+docker compose -f {file} build";
            Assert.Matches($@"docker tag ""\$\(docker inspect [^\n]+ -f {file} ps -q {ran}\)""\)"" {build}", section);
            Assert.Contains(
                $"""docker tag filagefuturs:before "$(docker compose -f {file} config --images | grep -m1 ^filagefuturs:)" """.Trim(),
                section,
                StringComparison.Ordinal);
        }

        Assert.Contains("futurs", Manifests.Of("compose/alone.yaml")["services"].Members.Select(one => one.Name));
    }

    [Fact]
    public void Every_secret_is_told_how_it_is_changed_or_why_it_stays()
    {
        var section = Part("Changing a password or a token");
        var ofKubernetes = Regex.Matches(Text("README.md"), @"grep -qs \^(\w+)= secrets\.env").Select(one => one.Groups[1].Value).ToList();

        Assert.Equal(2, ofKubernetes.Count);
        Tidy(Cluster["secrets"].Members.Select(one => one.Name).Concat(ofKubernetes)
            .Where(name => !section.Contains(name, StringComparison.Ordinal)));
        Assert.Contains(
            "create secret generic filagefuturs --from-env-file=secrets.env --dry-run=client -o yaml | kubectl apply -f -",
            section,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prometheus", 9090)]
    [InlineData("prometheus-alertmanager", 9093)]
    public void What_watches_speaks_to_its_own_machine_alone(string service, int port)
    {
        var told = Flat(Text("README.md") + Text("dashboards/prometheus.yml"));

        Assert.Matches($@"`ARGS=""--web\.listen-address=127\.0\.0\.1:{port}[^`]*""` in `/etc/default/{service}`", told);
        Assert.Contains($"systemctl restart {service}`", told, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"prometheus --config\.file=(?>\S+)(?! --web\.listen-address=127\.0\.0\.1:)", told);
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

    private static string Part(string heading) => Text("README.md").Split($"### {heading}\n")[1].Split("\n## ")[0].Split("\n### ")[0];

    private static int Constant(string file, string name) =>
        Number(Regex.Match(File.ReadAllText(Path.Combine(Root, file)), $@"const int {name} = (\d+);"));

    private static int Number(Match found) => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

    // As Compose and as Kubernetes write it, in mebibytes.
    [GeneratedRegex(@"(?:/tmp:size=|name: tmp\s+emptyDir:\s+sizeLimit: )(\d+)M?i?m?\b")]
    private static partial Regex Temporary();

    [GeneratedRegex(@"for one in | up -d --no-deps ")]
    private static partial Regex Renewal();
}
