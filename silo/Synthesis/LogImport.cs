using System.Text;
using System.Text.Json;
using FilageFuturs.Silo.Kits;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// Reads what <see cref="LogExport"/> wrote: the chain first, then each event, folded as it comes. Whatever does not
/// hold ends it, with the line.
/// </summary>
internal sealed partial class LogImport
{
    // What this house wrote is read in a few seconds, with all that a file may hold; whoever sent it waits half a minute for an answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _opening;
    private readonly KitReader _kits;
    private readonly Upcasts _upcasts;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly long _since;
    private readonly ImmutableArray<Recorded>.Builder _events = ImmutableArray.CreateBuilder<Recorded>();
    private Session _session = Session.Empty;
    private string _hash = "";
    private int _promised;

    private LogImport(string opening, KitReader kits, Upcasts upcasts, TimeProvider clock, ILogger logger) =>
        (_opening, _kits, _upcasts, _clock, _logger, _since) = (opening, kits, upcasts, clock, logger, clock.GetTimestamp());

    /// <param name="opening">Of the session that it becomes: <see cref="SessionOpened.Opening"/>.</param>
    public static LogReading Read(
        byte[] file, string opening, KitReader kits, Upcasts upcasts, TimeProvider clock, ILogger logger)
    {
        if (file.Length > Limits.LogBytes)
        {
            return LogReading.Refused(Refusal.FileIsTooLarge);
        }

        return LinesOf(file) is { } lines
            ? new LogImport(opening, kits, upcasts, clock, logger).Read(lines)
            : LogReading.Refused(Refusal.FileIsForeign);
    }

    // An editor may have left its mark before, or carriage returns at the ends: nothing of the record.
    private static string[]? LinesOf(byte[] file)
    {
        try
        {
            return Strict.GetString(file).TrimStart('\uFEFF').TrimEnd('\n', '\r').Replace("\r\n", "\n", StringComparison.Ordinal)
                .Split('\n');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private LogReading Read(string[] lines)
    {
        if (ReadHeader(lines[0]) is { } refused)
        {
            return refused;
        }

        for (var rank = 1; rank < lines.Length; rank++)
        {
            var (line, isLast) = (rank + 1, rank == lines.Length - 1);
            if (_clock.GetElapsedTime(_since) > Patience)
            {
                return LogReading.Refused(Refusal.FileIsTooLarge, line);
            }

            if (LogFile.Open(_hash, lines[rank]) is not { } opened)
            {
                var isTorn = isLast && !LogFile.IsSealed(lines[rank]);
                return LogReading.Refused(isTorn ? Refusal.FileIsCutShort : Refusal.FileIsAltered, line);
            }

            _hash = opened.Hash;
            if (opened.Content == LogFile.End(_events.Count).ToJsonString(EventJson.Options))
            {
                return isLast ? Finish(line) : LogReading.Refused(Refusal.FileIsAltered, line + 1);
            }

            if (Take(opened.Content, line) is { } broken)
            {
                return broken;
            }
        }

        return LogReading.Refused(Refusal.FileIsCutShort, lines.Length + 1);
    }

    private LogReading? ReadHeader(string line)
    {
        if (HeaderOf(line) is not { Format: LogFile.Format, Schema: >= 1 } header)
        {
            return LogReading.Refused(Refusal.FileIsForeign, 1);
        }

        if (header.Schema > LogFile.Schema)
        {
            return LogReading.Refused(Refusal.FileIsNewer, 1);
        }

        if (LogFile.Open("", line) is not { } opened)
        {
            return LogReading.Refused(Refusal.FileIsAltered, 1);
        }

        (_hash, _promised) = (opened.Hash, header.Events);
        return _promised > Limits.EventsPerLog ? LogReading.Refused(Refusal.FileIsTooLarge, 1) : null;
    }

    private static Header? HeaderOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Header>(line, EventJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private LogReading Finish(int line) =>
        _events.Count != _promised ? LogReading.Refused(Refusal.FileIsAltered, line)
        : _events.LastOrDefault(one => !PaperEntries.Is(one.Event))?.Event is not SessionClosed
            ? LogReading.Refused(Refusal.FileIsNotClosed, line)
        : !CanBeShown() ? LogReading.Refused(Refusal.FileIsBroken, line)
        : new(Refusal.None, 0, null, _events.ToImmutable(), _hash);

    private sealed record Header(string? Format, int Schema, int Events);
}
