using FilageFuturs.Web.Hosting;
using Microsoft.Win32.SafeHandles;

namespace FilageFuturs.Web.Kits;

/// <summary>
/// Parcels on their way out: one file of the disk for each version, however many fetch it. It goes with the last of them; films
/// would not fit into memory.
/// </summary>
internal sealed class ParcelFiles(TimeProvider clock) : IDisposable
{
    /// <summary>Files of one node; /tmp in deploy/ holds so many of the heaviest.</summary>
    public const int AtOnce = 3;

    /// <summary>How long whoever wants another one waits for a place.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>In which the heaviest leaves at half a megabit a second: whoever is slower makes room.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private static readonly FileStreamOptions Passing = new()
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
    };

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Departure> _leaving = [];

    /// <summary>From its beginning; null when no place came free in time. The place is kept until all who read have let go.</summary>
    /// <param name="name">The same for the same content.</param>
    /// <param name="write">Makes the file, unless it is there already.</param>
    /// <param name="gone">Whoever asked does not wait any more.</param>
    public async Task<Stream?> Open(string name, Func<Stream, Task> write, CancellationToken gone)
    {
        var departure = Join(name, write);
        Stream? reading = null;
        try
        {
            if (await departure.File.Value.WaitAsync(gone) is { } file)
            {
                reading = new Reading(file.SafeFileHandle, () => Leave(name, departure), clock);
            }

            return reading;
        }
        finally
        {
            if (reading is null)
            {
                _ = Leave(name, departure);
            }
        }
    }

    public void Dispose() => _places.Dispose();

    private Departure Join(string name, Func<Stream, Task> write)
    {
        lock (_gate)
        {
            if (!_leaving.TryGetValue(name, out var departure))
            {
                departure = new(() => Make(write));
                _leaving[name] = departure;
            }

            departure.Readers++;
            return departure;
        }
    }

    private async Task Leave(string name, Departure departure)
    {
        lock (_gate)
        {
            departure.Readers--;
            if (departure.Readers > 0)
            {
                return;
            }

            _leaving.Remove(name);
        }

        // The last who wanted it may have gone before it was made.
        await Task.WhenAny(departure.File.Value);
        if (departure.File.Value is { IsCompletedSuccessfully: true } made && await made is { } file)
        {
            await file.DisposeAsync();
            _places.Release();
        }
    }

    private async Task<FileStream?> Make(Func<Stream, Task> write)
    {
        if (!await HasPlace())
        {
            return null;
        }

        FileStream? file = null;
        try
        {
            file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Passing);
            await write(file);
            await file.FlushAsync();
            return file;
        }
        catch
        {
            await (file?.DisposeAsync() ?? ValueTask.CompletedTask);
            _places.Release();
            throw;
        }
    }

    private async Task<bool> HasPlace()
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            await _places.WaitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <param name="make">Begun by the first who asks, once.</param>
    private sealed class Departure(Func<Task<FileStream?>> make)
    {
        public Lazy<Task<FileStream?>> File { get; } = new(make);

        public int Readers { get; set; }
    }

    /// <summary>One reader's own place in a file that several read. Whoever takes too long has none any more.</summary>
    private sealed class Reading : SentStream
    {
        private readonly SafeFileHandle _file;
        private readonly ITimer _late;
        private Func<Task>? _leave;

        public Reading(SafeFileHandle file, Func<Task> leave, TimeProvider clock)
        {
            (_file, _leave) = (file, leave);
            Length = RandomAccess.GetLength(file);
            _late = clock.CreateTimer(_ => Left(), null, Longest, Timeout.InfiniteTimeSpan);
        }

        public override long Length { get; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Volatile.Read(ref _leave) is null)
            {
                throw new OperationCanceledException("A kit took too long to leave.");
            }

            var read = await RandomAccess.ReadAsync(_file, buffer, Position, cancellationToken);
            Position += read;
            return read;
        }

        public override async ValueTask DisposeAsync()
        {
            await Left();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            _late.Dispose();
            _ = Left();
            base.Dispose(disposing);
        }

        private Task Left() => Interlocked.Exchange(ref _leave, null)?.Invoke() ?? Task.CompletedTask;
    }
}
