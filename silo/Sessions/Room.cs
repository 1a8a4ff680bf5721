namespace FilageFuturs.Silo.Sessions;

/// <summary>The room itself: how it was opened, its links, its messages, its end.</summary>
internal sealed record Room(
    SessionOpened? Opening,
    DateTimeOffset OpenedAt,
    ImmutableDictionary<Role, LinkIssued> Links,
    string? Code,
    ScenarioId? Shown,
    ImmutableList<MessageView> Messages,
    ImmutableDictionary<MomentId, PinnedMoment> Moments,
    DateTimeOffset? ClosedAt)
{
    public static readonly Room Empty = new(
        null,
        default,
        ImmutableDictionary<Role, LinkIssued>.Empty,
        null,
        null,
        [],
        ImmutableDictionary<MomentId, PinnedMoment>.Empty,
        null);

    /// <summary>The whole record came from a file.</summary>
    public bool IsImported { get; init; }

    public bool IsDeleted { get; init; }

    /// <summary>The spoken code before the one of today.</summary>
    public string? FormerCode { get; init; }

    /// <summary>Under which the conductor's last words to everybody stand among the messages.</summary>
    private MessageId? FromConductor { get; init; }

    /// <summary>When the facilitator's link was made: later than the opening, where the record was brought here.</summary>
    public DateTimeOffset LinkedAt { get; init; }

    /// <summary>Of this room only its id is left: taken for ever, and no key leads to it.</summary>
    public Room Delete() => Empty with
    {
        IsDeleted = true,
        Opening = Opening is null ? null : Opening with { Opening = "", Title = null, Facilitator = null, VideoPattern = null },
    };

    public Room Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        SessionOpened opened => this with { Opening = opened, OpenedAt = at },
        LinkIssued issued => this with
        {
            Links = Links.SetItem(issued.Role, issued),
            LinkedAt = issued.Role is Role.Facilitator ? at : LinkedAt,
        },
        CodeIssued issued => this with { Code = issued.Code, FormerCode = Code },
        ScenarioShown shown => this with { Shown = shown.Scenario },
        CueTaken { Kind: CueKind.Say } taken => this with { FromConductor = CueRules.MessageOf(taken.Number) },
        MessageSent sent => this with { Messages = Keep(new(sent.Id, sent.To, sent.Text, at, sent.Id == FromConductor)) },
        MomentPinned pinned => this with { Moments = Moments.SetItem(pinned.Moment, new(pinned.By, at)) },
        MomentUnpinned unpinned => this with { Moments = TakeBack(unpinned.Moment) },
        SessionClosed => this with { ClosedAt = at },
        SessionReopened => this with { ClosedAt = null },
        SessionRenamed renamed => this with { Opening = Opening! with { Title = renamed.Title } },
        SessionImported => this with { IsImported = true },
        _ => this,
    };

    public Role RoleOf(string secretHash) =>
        Links.Values.FirstOrDefault(link => link.SecretHash == secretHash)?.Role ?? Role.None;

    private ImmutableDictionary<MomentId, PinnedMoment> TakeBack(MomentId moment) =>
        Moments.TryGetValue(moment, out var pinned) ? Moments.SetItem(moment, pinned with { IsTakenBack = true }) : Moments;

    private ImmutableList<MessageView> Keep(MessageView message)
    {
        var kept = Messages.RemoveAll(one => one.Id == message.Id).Add(message);
        return kept.Count > Limits.MessagesKept ? kept.RemoveAt(0) : kept;
    }
}
