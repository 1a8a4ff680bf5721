using System.Data;
using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FilageFuturs.Web.Hosting;

/// <summary>The shared database: one transaction for everything, and its tables closed to everybody else until it is over.</summary>
internal sealed class PostgresPlace : IHousePlace
{
    private const string Ours = "filagefuturs-move";

    // Any number of our own: one move at a time.
    internal const long Lock = 0x66757475727334;

    private const string Tables =
        "events, deadlines, protection_keys, house_keys, media, organisations, accounts, passkeys, invitations, adoptions";

    // The server forgets a connection a moment after it was closed.
    private const int Looks = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly string _database;
    private readonly NpgsqlConnection _connection;
    private NpgsqlTransaction? _transaction;
    private AccountsDb? _accounts;

    /// <param name="database">« Postgres:Connection ».</param>
    /// <exception cref="MoveStoppedException">It lacks.</exception>
    public PostgresPlace(string? database)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            throw new MoveStoppedException(MoveStop.NoDatabase);
        }

        _database = new NpgsqlConnectionStringBuilder(EmbeddedSilo.Promised(database))
        {
            ApplicationName = Ours,
            Pooling = false,
            CommandTimeout = 0,
        }.ToString();
        _connection = new(_database);
        Said = $"postgres://{_connection.Host}:{_connection.Port}/{_connection.Database}";
    }

    public string Said { get; }

    public ImmutableArray<IKept> Parts { get; private set; } = [];

    public async Task OpenToLeave()
    {
        await Enter();
        if (await Ask("select to_regclass('events')::text") is not string)
        {
            throw new MoveStoppedException(MoveStop.NothingThere, Said);
        }

        await Open();
    }

    public async Task OpenToEnter()
    {
        await Enter();
        await Open();
        foreach (var part in Parts)
        {
            if (!await part.IsEmpty())
            {
                throw new MoveStoppedException(MoveStop.NotEmpty, Said, part.Name);
            }
        }
    }

    public async Task StillAlone()
    {
        if (await Others() is { Length: > 0 } others)
        {
            throw new MoveStoppedException(MoveStop.CameIn, Said, others);
        }
    }

    public Task Commit() => _transaction!.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        if (_accounts is not null)
        {
            await _accounts.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }

    private async Task Enter()
    {
        await _connection.OpenAsync();
        if (await AskUntil(true, $"select pg_try_advisory_lock({Lock})") is false)
        {
            throw new MoveStoppedException(MoveStop.InUse, Said, Ours);
        }

        if (await Others() is { Length: > 0 } others)
        {
            throw new MoveStoppedException(MoveStop.InUse, Said, others);
        }
    }

    private async Task Open()
    {
        await EmbeddedSilo.RaiseTables(_database);
        await using (var tables = KeptAccounts.Open(options => options.UseNpgsql(_database)))
        {
            await tables.Database.MigrateAsync();
        }

        _transaction = await _connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await Ask($"set local lock_timeout = '5s'; lock table {Tables} in share row exclusive mode");
        _accounts = KeptAccounts.Open(options => options.UseNpgsql(_connection));
        await _accounts.Database.UseTransactionAsync(_transaction);
        Parts =
        [
            .. EmbeddedSilo.LogTables(_connection),
            new KeptSharedKeys(_connection), new KeptAccounts(_accounts), new KeptSharedMedia(_connection),
        ];
    }

    /// <summary>Who else is connected: a product that runs, or somebody who looks.</summary>
    private async Task<string> Others()
    {
        const string Others = $"""
            select coalesce(string_agg(distinct coalesce(nullif(application_name, ''), usename), ', '), '') from pg_stat_activity
            where datname = current_database() and usesysid is not null and leader_pid is null and application_name <> '{Ours}'
            """;
        return (string)(await AskUntil("", Others))!;
    }

    private async Task<object?> AskUntil(object wanted, string sql)
    {
        var answer = await Ask(sql);
        for (var look = 1; look < Looks && !wanted.Equals(answer); look++)
        {
            await Task.Delay(BetweenLooks);
            answer = await Ask(sql);
        }

        return answer;
    }

    private async Task<object?> Ask(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return await command.ExecuteScalarAsync();
    }
}
