using System.Diagnostics.CodeAnalysis;

namespace FilageFuturs.Web.Sessions;

/// <summary>What a facilitator fills in to open a workshop. A field that was not sent arrives as null.</summary>
public sealed class OpenForm
{
    private const string Own = "own";

    /// <summary>The lengths that the kit itself plans.</summary>
    public const string Planned = "kit";

    /// <summary>See <see cref="Opening"/>: sending the form twice opens one workshop.</summary>
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Facilitator { get; set; }

    [AllowNull]
    public string KitId { get; set => field = value ?? KnownKits.QuelsFuturs; } = KnownKits.QuelsFuturs;

    public int People { get; set; } = 16;

    public int SeatLimit { get; set; } = Limits.DefaultSeatsPerSession;

    /// <summary>0 leaves it to the number of people who come.</summary>
    public int Groups { get; set; }

    /// <summary>« kit », 60, 45, 90 or « own ».</summary>
    public string Pace { get; set => field = value ?? Planned; } = Planned;

    /// <summary>In the kit's order, for « own ».</summary>
    public List<PhaseChoice> Phases { get; set => field = value ?? []; } = [];

    /// <summary>The kit whose phases these are: another one may have been chosen after the page was drawn.</summary>
    public string? PhasesOf { get; set; }

    /// <summary>See <see cref="IdsOf"/>: a version with others may have been published after the page was drawn.</summary>
    public string? PhaseIds { get; set; }

    public string? Video { get; set; }

    public bool Rehearsal { get; set; }

    public bool IsOwnPace => Pace is Own;

    public bool LacksSeats => People > SeatLimit;

    public ReplayPromise Replay { get; set; }

    public Opening Opening(Kit kit) => new(
        Key ?? "",
        kit.Id,
        Title ?? "",
        Facilitator,
        Plan(kit),
        People,
        Groups,
        SeatLimit,
        string.IsNullOrWhiteSpace(Video) ? null : Video.Trim(),
        Rehearsal,
        Replay);

    /// <summary>The lengths in the form are those of another kit's phases, or of those that this one had.</summary>
    public bool HasOtherPhases(Kit kit) => (PhasesOf is { } of && of != kit.Id) || (PhaseIds is { } ids && ids != IdsOf(kit));

    /// <summary>The phases of a kit in their order.</summary>
    public static string IdsOf(Kit kit) => string.Join(' ', kit.Phases.Select(phase => phase.Id.Value));

    /// <summary>Empty keeps the kit's own plan.</summary>
    public ImmutableArray<PlannedPhase> Plan(Kit kit) => Pace switch
    {
        Own => [.. kit.Phases.Select((phase, rank) => Phases.ElementAtOrDefault(rank) is { } choice
            ? new PlannedPhase(phase.Id, TimeSpan.FromMinutes(choice.Minutes), choice.Mode)
            : new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), phase.Mode))],
        _ when int.TryParse(Pace, out var total) => Paces.Stretch(kit, total),
        _ => [],
    };

    public sealed class PhaseChoice
    {
        public int Minutes { get; set; }

        public PhaseMode Mode { get; set; }
    }
}
