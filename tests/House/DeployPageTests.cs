using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace FilageFuturs.Tests.House;

/// <summary>What deploy/README.md has an operator type, typed in a folder of its own.</summary>
public sealed class DeployPageTests : IDisposable
{
    // No machine here has the engine: what it is told is written down, and it answers what these lines wait for.
    private const string Docker = """
        docker() {
          echo "$*" >>../../told
          case "$*" in
            *" exec "*) cat >>../../told; return "$answer" ;;
            *" config --images") printf '%s\n' postgres:1 filagefuturs:2 filagefuturs:2 ;;
            "volume inspect "*) echo "$PWD/volume" ;;
            "run "*) return "$answer" ;;
          esac
        }
        """;

    private static readonly string Page = Manifests.Text("README.md");
    private static readonly Node Cluster = Manifests.Of("compose/cluster.yaml");

    private readonly string _root = Directory.CreateTempSubdirectory("futurs-").FullName;

    public DeployPageTests()
    {
        Directory.CreateDirectory(Compose);
        Directory.CreateDirectory(Path.Combine(_root, "deploy", "dashboards"));
        File.Copy(Path.Combine(House.Root, "deploy", "compose", "secrets.sh"), Path.Combine(Compose, "secrets.sh"));
    }

    private static IEnumerable<string> Blocks => Page.Split("```").Where((_, at) => at % 2 is 1).Select(block => block.Split('\n', 2)[1]);

    private static IEnumerable<string> Lines => Blocks.SelectMany(block => block.Split('\n'));

    private string Compose => Path.Combine(_root, "deploy", "compose");

    private List<string> Told => [.. File.ReadLines(Path.Combine(_root, "told"))];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Lines_of_the_first_day_typed_again_keep_what_was_written_since()
    {
        var lines = Lines.Where(line => Regex.IsMatch(line, @"(>|/dev/null) \S*(\.env|scrape\.token)\b")).Select(line =>
            $"(cd '{(line.StartsWith("cd deploy/", StringComparison.Ordinal) ? _root : Compose)}'\n{line}\n)");
        var typed = string.Join('\n', lines).Replace("/etc/", $"{_root}/etc/", StringComparison.Ordinal);
        string[] files = [$"{_root}/etc/filagefuturs/settings.env", $"{Compose}/secrets.env", $"{Compose}/.env"];

        Assert.Equal(0, await Type(typed));
        Array.ForEach(files, file => File.AppendAllText(file, "Kept__Since=1\n"));
        var before = files.Select(Kept).ToList();
        Assert.Equal(0, await Type(typed));

        Assert.Equal(before, files.Select(Kept));
        Assert.Matches("^Links__Key=\\S{64}\nTelemetry__ScrapeToken=\\S{48}\n", before[1]);
        Assert.StartsWith("FUTURS_SITE=", before[2], StringComparison.Ordinal);
        Assert.Equal(
            $"FUTURS_SCRAPE_TOKEN={File.ReadAllText($"{_root}/deploy/dashboards/scrape.token").Trim()}",
            Assert.Single(File.ReadAllLines(files[2]), line => IsToken(line)));
    }

    // A service of systemd has a link where its folder is.
    [Fact]
    public async Task The_folder_that_a_house_left_is_emptied_behind_the_link_that_stands_for_it()
    {
        var left = Path.Combine(_root, "private");
        Directory.CreateDirectory(Path.Combine(left, "keys"));
        await File.WriteAllTextAsync(Path.Combine(left, "filagefuturs.db"), "everybody's words");
        await File.WriteAllTextAsync(Path.Combine(left, "keys", "one.xml"), "a key");
        var link = Path.Combine(_root, "filagefuturs");
        Directory.CreateSymbolicLink(link, left);
        var typed = Assert.Single(Lines, line => line.StartsWith("find ", StringComparison.Ordinal));

        Assert.Equal(0, await Type(typed.Replace("/var/lib/filagefuturs", link, StringComparison.Ordinal)));

        Assert.Empty(Directory.EnumerateFileSystemEntries(left));
    }

    [Fact]
    public async Task A_copy_too_old_to_be_kept_goes_after_the_next_one_and_nothing_else_does()
    {
        var copies = Directory.CreateDirectory(Path.Combine(_root, "backups")).FullName;
        foreach (var (name, days) in new[] { ("filagefuturs-20260101T031700Z", 15), ("filagefuturs-20260115T031700Z", 13), ("photos", 15) })
        {
            var copy = Directory.CreateDirectory(Path.Combine(copies, name)).FullName;
            await File.WriteAllTextAsync(Path.Combine(copy, "SHA256SUMS"), "");
            Directory.SetLastWriteTimeUtc(copy, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        }

        const string After = "ExecStartPost=";
        var typed = Assert.Single(Lines, line => line.StartsWith(After, StringComparison.Ordinal))[After.Length..];

        Assert.Equal(0, await Type(typed.Replace(" /backups ", $" '{copies}' ", StringComparison.Ordinal)));

        Assert.Equal(
            ["filagefuturs-20260115T031700Z", "photos"],
            Directory.GetDirectories(copies).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_service_that_was_upgraded_finds_its_way_back_to_what_ran_before()
    {
        var opt = Directory.CreateDirectory(Path.Combine(_root, "opt", "filagefuturs")).FullName;
        var version = Path.Combine(opt, "version");
        await File.WriteAllTextAsync(version, "of before");

        Assert.Equal(0, await Type(OfTheService("dotnet publish")));
        Assert.Equal("new\n", await File.ReadAllTextAsync(version));
        Assert.Equal(0, await Type(OfTheService("[ -d")));
        Assert.Equal("of before", await File.ReadAllTextAsync(version));

        // Typed twice, it leaves what runs where it is.
        Assert.NotEqual(0, await Type(OfTheService("[ -d")));
        Assert.True(File.Exists(version));
        Assert.Equal(["restart filagefuturs", "restart filagefuturs"], Told);
    }

    [Fact]
    public async Task A_password_or_a_token_is_changed_where_it_lies_and_whoever_reads_it_is_made_again()
    {
        Assert.Equal(0, await Type("./secrets.sh"));
        var before = Secrets();
        Assert.Equal(0, await Type($"answer=0\n{Docker}\n{Block("again()")}"));
        var changed = before.Keys.Where(name => Secrets()[name] != before[name]).ToList();

        Assert.Equal(
            ["Postgres__Connection", "Silo__Tls__Password", "Telemetry__ScrapeToken", "postgres-password", "silo.pfx"],
            changed.Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(Compose, "secrets", "new")));
        Assert.Contains($"alter role filagefuturs password '{Secret("postgres-password")}'", Told);
        Assert.EndsWith($";Password={Secret("postgres-password")}", Secret("Postgres__Connection"), StringComparison.Ordinal);
        Assert.Equal(0, await Type("openssl pkcs12 -in secrets/silo.pfx -passin file:secrets/Silo__Tls__Password -nokeys -out /dev/null"));
        Assert.All(
            Cluster["services"].Members.Where(one => one.Node["secrets"].Texts.Intersect(changed).Any()),
            one => Assert.Contains(Told, line => Regex.IsMatch(line, $" --force-recreate .* {one.Name}$")));
    }

    [Fact]
    public async Task A_database_that_refuses_a_password_leaves_the_one_that_opens_it()
    {
        Assert.Equal(0, await Type("./secrets.sh"));
        var before = Secrets();

        Assert.NotEqual(0, await Type($"answer=1\n{Docker}\n{Block("again()")}"));

        Assert.All(["Postgres__Connection", "postgres-password"], name => Assert.Equal(before[name], Secrets()[name]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_house_in_one_container_goes_on_in_the_cluster_with_its_links_once_it_has_moved(int answer)
    {
        Assert.Equal(0, await Type("./secrets.sh"));
        var made = Secret("Links__Key");
        var key = RandomNumberGenerator.GetBytes(32);
        Directory.CreateDirectory(Path.Combine(Compose, "volume"));
        await File.WriteAllBytesAsync(Path.Combine(Compose, "volume", "links.key"), key);

        Assert.Equal(answer, await Type($"answer={answer}\n{Docker}\n{Block("alone.yaml down")}"));

        Assert.Equal(answer is 0 ? Convert.ToBase64String(key) : made, Secret("Links__Key"));
        Assert.Equal(answer is 0, Told.Contains("compose -f cluster.yaml up -d"));
        Assert.InRange(Told.IndexOf("compose -f alone.yaml down"), 0, Told.IndexOf("compose -f cluster.yaml up -d --wait postgres"));
        Moves(Assert.Single(Told, line => line.StartsWith("run ", StringComparison.Ordinal)));
    }

    // Compose puts the name of the project before those of networks and volumes.
    private void Moves(string run)
    {
        var alone = Manifests.Of("compose/alone.yaml");
        var (project, secret) = (Cluster["name"].Text, "secrets/Postgres__Connection:/run/secrets/Postgres__Connection:ro");

        Assert.Equal(project, alone["name"].Text);
        Assert.Contains($" --network {project}_{Cluster["services"]["postgres"]["networks"].Texts.Single()} ", run, StringComparison.Ordinal);
        Assert.Contains($" -v {project}_{alone["services"]["futurs"]["volumes"].Texts.Single()} ", run, StringComparison.Ordinal);
        Assert.Contains($" -v {Compose}/{secret} -e Secrets__Folder=/run/secrets ", run, StringComparison.Ordinal);
        Assert.EndsWith(" filagefuturs:2 --move postgres", run, StringComparison.Ordinal);
    }

    // The program is built by « dotnet », which says where in its last word.
    private string OfTheService(string begins)
    {
        const string Programs = """
            dotnet() { mkdir "${!#}" && echo new >"${!#}/version"; }
            systemctl() { echo "$*" >>../../told; }
            """;
        var typed = Regex.Match(Page, $@"\(a\) service: +({Regex.Escape(begins)}[\s\S]+?systemctl restart filagefuturs)\n").Groups[1].Value;
        return $"{Programs}\n{typed.Replace("/opt/", $"{_root}/opt/", StringComparison.Ordinal)}";
    }

    private static string Block(string with) => Assert.Single(Blocks, block => block.Contains(with, StringComparison.Ordinal));

    private static bool IsToken(string line) => line.StartsWith("FUTURS_SCRAPE_TOKEN=", StringComparison.Ordinal);

    // A token that is made anew takes the place of the former one.
    private static string Kept(string file) => string.Join('\n', File.ReadLines(file).Where(line => !IsToken(line)));

    private string Secret(string name) => File.ReadAllText(Path.Combine(Compose, "secrets", name)).Trim();

    private Dictionary<string, string> Secrets() => Cluster["secrets"].Members
        .Select(one => (one.Name, File: Path.Combine(Compose, "secrets", one.Name)))
        .Where(one => File.Exists(one.File))
        .ToDictionary(one => one.Name, one => Convert.ToBase64String(File.ReadAllBytes(one.File)));

    /// <returns>What the last command answered.</returns>
    private async Task<int> Type(string typed)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-ec", typed])
        {
            WorkingDirectory = Compose,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAll(bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        return bash.ExitCode;
    }
}
