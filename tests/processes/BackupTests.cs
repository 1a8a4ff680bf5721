using System.Security.Cryptography;
using FilageFuturs.Tests.Support;
using Npgsql;

namespace FilageFuturs.ProcessTests;

/// <summary>deploy/backup.sh and deploy/restore.sh: a house that burnt down stands again, with every word.</summary>
public sealed class BackupTests(Postgres server) : IClassFixture<Postgres>, IDisposable
{
    // What those of 17 write first, and a server of before refuses.
    private static readonly string[] NewerTools =
    [
        """[[ " $* " = *" --list "* ]] || echo 'SET transaction_timeout = 0;'""", Real, """exec pg_restore "$@" """,
    ];

    // Whoever stands in for a tool finds the one of the machine behind itself.
    private const string Real = "PATH=${PATH#*:}";

    private readonly string _copies = Directory.CreateTempSubdirectory("futurs-copies-").FullName;

    public void Dispose() => Directory.Delete(_copies, recursive: true);

    [Fact]
    public Task A_data_folder_comes_back_whole() => ComesBack([], () => Task.CompletedTask);

    [Fact]
    public async Task A_database_comes_back_whole_with_nothing_beside_it()
    {
        var database = await server.Database();
        var settings = new Dictionary<string, string>
        {
            ["EventLog__Store"] = "postgres",
            ["Postgres__Connection"] = database,
            ["Links__Key"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            ["PATH"] = Instead("pg_restore", NewerTools),
        };
        await ComesBack(settings, async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await using var source = NpgsqlDataSource.Create(database);
            await using var burn = source.CreateCommand("drop schema public cascade; create schema public");
            await burn.ExecuteNonQueryAsync();
        });
    }

    [Fact]
    public async Task A_file_that_did_not_come_along_is_named_and_leaves_no_backup()
    {
        await using var house = await Standing();

        var ended = await Script.Run("backup.sh", Copying("""[[ $one = *opening.key ]] || came+=("$one")"""), house.Data, _copies);

        Assert.NotEqual(0, ended.Code);
        Assert.Contains("opening.key", ended.Failed, StringComparison.Ordinal);
        Assert.Contains("there is no backup", ended.Failed, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(_copies, "filagefuturs-*"));
    }

    [Fact]
    public async Task A_disk_without_room_for_the_copy_is_refused_before_anything_is_written()
    {
        var house = Directory.CreateDirectory(Path.Combine(_copies, "house")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(house, "filagefuturs.db"), RandomNumberGenerator.GetBytes(8 << 20));
        var copies = Path.Combine(_copies, "full");
        var full = new Dictionary<string, string>
        {
            ["PATH"] = Instead(
                "df",
                "echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'",
                "echo '/dev/a disk 41152736 41147616 5120 100% /a place'"),
        };

        var ended = await Script.Run("backup.sh", full, house, copies);

        Assert.NotEqual(0, ended.Code);
        Assert.Matches(@" 5 MB free and a backup wants 10[89] MB:", ended.Failed);
        Assert.Empty(Directory.EnumerateFileSystemEntries(copies));
    }

    [Fact]
    public async Task An_owner_that_cannot_be_kept_and_a_file_on_its_way_in_harm_no_backup()
    {
        await using var house = await Standing();
        var medias = Directory.CreateDirectory(Path.Combine(house.Data, "medias")).FullName;
        var coming = Path.Combine(medias, $".{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(coming, "half a film");
        await File.WriteAllTextAsync(Path.Combine(medias, "affiche.png"), "a picture");

        // What is on its way in has its name by the time it would be copied.
        var copy = (await Script.Run("backup.sh", Copying($"""came+=("$one"); rm -f '{coming}'"""), house.Data, _copies)).Well();

        Assert.Equal(["affiche.png"], Directory.GetFiles(Path.Combine(copy, "data", "medias")).Select(Path.GetFileName));
        (await Script.Run("restore.sh", null, copy, Path.Combine(_copies, "again"))).Well();
    }

    [Fact]
    public async Task A_copy_that_lies_in_the_folder_to_be_replaced_is_not_cleared_with_it()
    {
        await using var house = await Standing();
        var copy = (await Script.Run("backup.sh", null, house.Data, _copies)).Well();
        await house.Kill();
        var inside = Path.Combine(house.Data, "copy");
        Directory.Move(copy, inside);

        var ended = await Script.Run("restore.sh", null, inside, house.Data, "--force");
        var within = await Script.Run("restore.sh", null, inside, Path.Combine(inside, "new"));

        Assert.All([ended, within], one => Assert.NotEqual(0, one.Code));
        Assert.All([ended, within], one => Assert.Contains("nothing was restored", one.Failed, StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(inside, "SHA256SUMS")));
        Assert.True(File.Exists(Path.Combine(house.Data, "filagefuturs.db")));
        Assert.False(Directory.Exists(Path.Combine(inside, "new")));
    }

    private static async Task<WebProcess> Standing()
    {
        var house = new WebProcess();
        await File.WriteAllTextAsync(Path.Combine(house.Data, "opening.key"), "0123456789");
        await house.Start();
        return house;
    }

    // A « cp » that always complains, after it copied what it was left with.
    private Dictionary<string, string> Copying(string each) => new()
    {
        ["PATH"] = Instead("cp", $"""for one in "$@"; do {each}; done""", Real, """cp "${came[@]}" """, "exit 1"),
    };

    /// <summary>The path of programs on which a tool of ours stands before the machine's.</summary>
    private string Instead(string tool, params string[] lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_copies, "bin")).FullName;
        var file = Path.Combine(folder, tool);
        File.WriteAllLines(file, ["#!/usr/bin/env bash", .. lines]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
    }

    private async Task ComesBack(Dictionary<string, string> settings, Func<Task> burn)
    {
        await using var house = new WebProcess(settings);
        await house.Start();
        var (played, others) = (new Workshop(), new Workshop());
        byte[] log;
        string copy;
        await using (var client = await Client.Connect(house.Gateway))
        {
            await played.Open(client.Grains);
            await Writes(played, client.Grains, Task.Delay(TimeSpan.FromSeconds(1)));
            log = await AllArrived(played, client.Grains);
            await others.Open(client.Grains);
            var copying = Script.Run("backup.sh", settings, house.Data, _copies);
            await Writes(others, client.Grains, copying);
            copy = (await copying).Well();
        }

        await house.Kill();
        Assert.Contains("not empty", (await Script.Run("restore.sh", settings, copy, house.Data)).Failed, StringComparison.Ordinal);
        await burn();
        Directory.Delete(house.Data, recursive: true);
        await Spoilt(copy, settings);
        Assert.Matches(
            @"erased.* since that copy \(\d{4}-\d\d-\d\d at \d\d:\d\d UTC\) is back: do it again\.",
            (await Script.Run("restore.sh", settings, copy, house.Data)).Well());
        await ComesBackOverWhatIsThere(copy, settings);

        await house.Start();
        await using var witness = await Client.Connect(house.Gateway);
        Assert.Equal(log, await played.Export(witness.Grains));
        await played.Verify(witness.Grains);
        Assert.NotEmpty(await others.Export(witness.Grains));
    }

    // A service of systemd has a link where its folder is; what a crash left there is of another house than the copy.
    private async Task ComesBackOverWhatIsThere(string copy, Dictionary<string, string> settings)
    {
        if (settings.Count > 0)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(_copies, "private")).FullName;
        var link = Path.Combine(_copies, "linked");
        File.CreateSymbolicLink(link, folder);
        var left = Path.Combine(folder, "filagefuturs.db-wal");
        await File.WriteAllTextAsync(left, "of before");

        (await Script.Run("restore.sh", settings, copy, link, "--force")).Well();

        Assert.False(File.Exists(left));
        Assert.True(File.Exists(Path.Combine(folder, "filagefuturs.db")));
    }

    private async Task Spoilt(string copy, Dictionary<string, string> settings)
    {
        var dump = Path.Combine(copy, "database.dump");
        var kept = File.Exists(dump) ? dump : Path.Combine(copy, "data", "links.key");
        var whole = await File.ReadAllBytesAsync(kept);
        await File.WriteAllBytesAsync(kept, [.. whole.Reverse()]);
        var target = Path.Combine(_copies, "nowhere");
        Assert.Contains("nothing was restored", (await Script.Run("restore.sh", settings, copy, target)).Failed, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
        await File.WriteAllBytesAsync(kept, whole);
    }

    // What was sent last may still be on its way when its author stops waiting for it.
    private static async Task<byte[]> AllArrived(Workshop workshop, IGrainFactory grains)
    {
        var (before, now) = (Array.Empty<byte>(), await workshop.Export(grains));
        while (!now.SequenceEqual(before))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            (before, now) = (now, await workshop.Export(grains));
        }

        return now;
    }

    private static async Task Writes(Workshop workshop, IGrainFactory grains, Task asLongAs)
    {
        using var until = new CancellationTokenSource();
        var writing = workshop.Write(grains, until.Token);
        await asLongAs;
        await Patience.For(() => Task.FromResult(workshop.Acknowledged > 0), "Nobody wrote anything.");
        await until.CancelAsync();
        await writing;
    }
}
