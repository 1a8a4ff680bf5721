using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// The data folder. It has no one transaction for all its files: a mark lies in it until everything is whole, the product
/// does not start on it, and the next move clears what the mark stands for.
/// </summary>
internal sealed class FolderPlace(DataFolder folder, IConfiguration settings) : IHousePlace
{
    private readonly string _mark = Path.Combine(folder.Path, DataFolder.Unfinished);
    private ILogFile? _log;
    private AccountsDb? _accounts;

    public string Said => folder.Path;

    public ImmutableArray<IKept> Parts { get; private set; } = [];

    public async Task OpenToLeave()
    {
        if (File.Exists(_mark))
        {
            throw new MoveStoppedException(MoveStop.Unfinished, folder.Path);
        }

        if (!File.Exists(EmbeddedSilo.LogFileIn(folder.Path)))
        {
            throw new MoveStoppedException(MoveStop.NothingThere, folder.Path);
        }

        await Open();
    }

    public async Task OpenToEnter()
    {
        Clear();
        await Open();
        foreach (var part in Parts)
        {
            if (!await part.IsEmpty())
            {
                throw new MoveStoppedException(MoveStop.NotEmpty, folder.Path, part.Name);
            }
        }

        LinksKeyFile.Check(folder, settings);
        await File.WriteAllTextAsync(_mark, "");
    }

    /// <summary>Its file is held.</summary>
    public Task StillAlone() => Task.CompletedTask;

    public async Task Commit()
    {
        await _accounts!.Database.CommitTransactionAsync();
        _log!.Commit();
        LinksKeyFile.Keep(folder, settings);
        File.Delete(_mark);
    }

    public async ValueTask DisposeAsync()
    {
        if (_accounts is not null)
        {
            await _accounts.DisposeAsync();
        }

        _log?.Dispose();
    }

    private async Task Open()
    {
        _log = EmbeddedSilo.OpenLogFile(folder.Path) ?? throw new MoveStoppedException(MoveStop.InUse, folder.Path, "");
        var file = new SqliteConnectionStringBuilder { DataSource = AccountsPlace.FileIn(folder), Pooling = false };
        _accounts = KeptAccounts.Open(options => options.UseSqlite(file.ToString()));
        await _accounts.MakeTables();
        await _accounts.Database.BeginTransactionAsync();
        Parts =
        [
            .. _log.Parts, new KeptFolderKeys(folder), new KeptAccounts(_accounts), new KeptFolderMedia(folder),
        ];
    }

    // The file is opened first: another move may be at work.
    private void Clear()
    {
        if (!File.Exists(_mark))
        {
            return;
        }

        (EmbeddedSilo.OpenLogFile(folder.Path) ?? throw new MoveStoppedException(MoveStop.InUse, folder.Path, "")).Dispose();
        foreach (var database in new[] { EmbeddedSilo.LogFileIn(folder.Path), AccountsPlace.FileIn(folder) })
        {
            foreach (var file in new[] { database, $"{database}-wal", $"{database}-shm", $"{database}-journal" })
            {
                File.Delete(file);
            }
        }

        Directory.Delete(folder.Private(FolderMedia.Folder), recursive: true);
    }
}
