using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace FilageFuturs.Silo.Kits;

/// <summary>One kit: what a file of the library says of it, or else what its own log does.</summary>
internal sealed partial class KitGrain(
    KitLibrary library, IEventLog log, TimeProvider clock, SessionMetrics metrics, ILogger<KitGrain> logger)
    : Grain, IKitGrain, IKitDraftGrain
{
    public const string StreamPrefix = "kit:";

    private KitDraft _draft = KitDraft.Empty;
    private string _text = "";
    private bool _isAhead;
    private KitReading? _reading;
    private bool _isStale = true;

    private string Id => this.GetPrimaryKeyString();

    private string Stream => StreamPrefix + Id;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.LeaveUnlessMade(async () => await library.Find(Id) is not null || (await Draft()).Exists);
        return Task.CompletedTask;
    }

    public async Task<Kit?> See() => await library.Find(Id) ?? (await Draft() is { IsWithdrawn: false } draft ? draft.Newest?.Kit : null);

    public async Task<Kit?> SeeVersion(int version)
    {
        if (await library.Find(Id) is { } ours)
        {
            return version is 0 || version == ours.Version ? ours : null;
        }

        var draft = await Draft();
        return version is 0 ? draft.Newest?.Kit : draft.Published.Find(one => one.Kit.Version == version)?.Kit;
    }

    public async Task<string?> SeeFile(int version) => await SeeVersion(version) is { } kit ? KitEditing.Text(kit) : null;

    public async Task<ImmutableArray<KitVersion>> SeeVersions() => await library.Find(Id) is { } ours
        ? [new(ours.Version, null, "")]
        : [.. (await Draft()).Published.Reverse().Select(one => new KitVersion(one.Kit.Version, one.At, one.Note))];

    public async Task<KitLine?> SeeLine(string? owner) => await library.Find(Id) is { } ours
        ? KitLines.OfFile(ours, library.IsOurs(Id))
        : KitLines.Of(Id, await Draft(), owner, _text, _isAhead);

    public async Task<KitRead> Read(string json)
    {
        var reading = await library.Read(json);
        return new(reading.Kit, reading.Faults);
    }

    private async Task<KitDraft> Draft()
    {
        if (_isStale)
        {
            Keep(await log.Fold(Stream, KitDraft.Empty, (draft, one) => draft.Apply(one)));
            _isStale = false;
        }

        return _draft;
    }

    private void Keep(KitDraft draft)
    {
        var text = draft.Exists ? draft.Text : "";
        _text = draft.Exists ? draft.Whole(Id, text) : "";
        _isAhead = text != draft.PublishedText;
        (_draft, _reading) = (draft, null);
    }

    private async Task<KitReading> Reading() => _reading ??= await library.Read(_text);

    private Task<Outcome> Decide(Func<KitDraft, Decision> rule, [CallerMemberName] string operation = "") =>
        metrics.Follow("kit", operation, () => DecideOnce(operation, rule));

    private async Task<Outcome> DecideOnce(string operation, Func<KitDraft, Decision> rule)
    {
        try
        {
            var decision = rule(await Draft());
            if (decision.IsRefused)
            {
                LogRefused(Id, operation, decision.Refusal);
            }
            else if (decision.Events.Length > 0)
            {
                await Append(decision.Events);
            }

            return new(decision.Refusal, _draft.Version);
        }
        catch
        {
            // Perhaps stored, perhaps not: only the log knows.
            _isStale = true;
            throw;
        }
    }

    private async Task Append(ImmutableArray<SessionEvent> events)
    {
        var now = clock.GetUtcNow();
        ImmutableArray<Recorded> recorded =
            [.. events.Select((happened, rank) => new Recorded(_draft.Version + 1 + rank, now, happened))];
        await log.Append(
            Stream,
            _draft.Version,
            [.. recorded.Select(one => EventJson.Encode(Guid.NewGuid(), one.At, one.Event))],
            DeadlineChange.Keep);
        Keep(recorded.Aggregate(_draft, (draft, one) => draft.Apply(one)));
    }

    [LoggerMessage(LogLevel.Information, "Kit {Kit}: {Operation} refused, {Refusal}")]
    private partial void LogRefused(string kit, string operation, Refusal refusal);
}
