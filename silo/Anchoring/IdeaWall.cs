namespace FilageFuturs.Silo.Anchoring;

/// <summary>Ideas to preserve, their supports and their families.</summary>
/// <param name="Ideas">In writing order. Withdrawn ones stay known: a late retry does not bring them back.</param>
/// <param name="Families">In naming order.</param>
internal sealed record IdeaWall(ImmutableList<Idea> Ideas, ImmutableList<FamilyView> Families)
{
    public static readonly IdeaWall Empty = new([], []);

    public IdeaWall Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        IdeaAdded added => Add(new(added.Idea, added.By, added.Text)),
        IdeaBrought brought => Add(new(brought.Idea, brought.By, brought.Text) { From = brought.From, Brought = brought.Supports }),
        IdeaWithdrawn withdrawn => Change(
            withdrawn.Idea, idea => Gone(idea) with { TakenBack = withdrawn.By is null ? null : new(at, idea.Text) }),
        IdeaReinstated reinstated => Change(reinstated.Idea, idea => idea.TakenBack is { } taken ? Reinstate(idea, taken) : idea),
        IdeaSupported supported => Change(
            supported.Idea, idea => idea with { Supports = idea.Supports.Add(supported.By) }),
        SupportWithdrawn withdrawn => Change(
            withdrawn.Idea, idea => idea with { Supports = idea.Supports.Remove(withdrawn.By) }),
        FamilyNamed named => Name(named),
        FamilyRemoved removed => Remove(removed.Family),
        IdeaFiled filed => Change(filed.Idea, idea => idea with { Family = filed.Family }),
        RoomDeleted deleted => ChangeAll(idea => idea.From == deleted.Room ? Gone(idea) : idea),
        SeatErased erased => ChangeAll(idea => idea.By == erased.Seat ? idea with { Text = null, TakenBack = null } : idea),
        SeatRemoved removed => ChangeAll(idea => idea with { Supports = idea.Supports.Remove(removed.Seat) }),
        _ => this,
    };

    public Idea? Find(IdeaId id) => Ideas.Find(idea => idea.Id == id);

    public FamilyView? Find(FamilyId id) => Families.Find(family => family.Id == id);

    /// <summary>What is on the wall.</summary>
    public IEnumerable<Idea> Shown => Ideas.Where(idea => !idea.IsWithdrawn);

    public IdeasView See() => new(
        [.. Families],
        [.. Shown
            .OrderByDescending(idea => idea.Support)
            .Select(idea => new IdeaView(idea.Id, idea.Text, idea.Support, idea.Family, idea.From, idea.Brought))],
        TakenOff is { IsEmpty: false } off ? off : null);

    /// <summary>What was written in this session and can be read, most supported first.</summary>
    public IEnumerable<BroughtIdea> Own(SessionId session) => Shown
        .Where(idea => idea is { From: null, Text: not null })
        .OrderByDescending(idea => idea.Support)
        .Select(idea => new BroughtIdea(idea.Id, idea.By, session, idea.Support, idea.Text!));

    public ImmutableHashSet<IdeaId> By(SeatId seat) =>
        [.. Shown.Where(idea => idea.By == seat).Select(idea => idea.Id)];

    public ImmutableHashSet<IdeaId> SupportedBy(SeatId seat) =>
        [.. Shown.Where(idea => idea.Supports.Contains(seat)).Select(idea => idea.Id)];

    private ImmutableArray<IdeaId> TakenOff =>
        [.. Ideas.Where(idea => idea is { From: not null, IsWithdrawn: true }).Select(idea => idea.Id)];

    private static Idea Gone(Idea idea) => idea with { IsWithdrawn = true, Text = null, TakenBack = null };

    // Whoever gave their last support elsewhere meanwhile gave it there.
    private Idea Reinstate(Idea idea, TakenBack taken) => idea with
    {
        IsWithdrawn = false,
        Text = taken.Text,
        TakenBack = null,
        Supports = [.. idea.Supports.Where(seat => SupportedBy(seat).Count < Limits.SupportsPerSeat)],
    };

    private IdeaWall Add(Idea idea) => Find(idea.Id) is null ? this with { Ideas = Ideas.Add(idea) } : this;

    private IdeaWall Name(FamilyNamed named)
    {
        var family = new FamilyView(named.Family, named.Name);
        var rank = Families.FindIndex(known => known.Id == named.Family);
        return this with { Families = rank < 0 ? Families.Add(family) : Families.SetItem(rank, family) };
    }

    private IdeaWall Remove(FamilyId id) =>
        ChangeAll(idea => idea.Family == id ? idea with { Family = null } : idea) with
        {
            Families = Families.RemoveAll(family => family.Id == id),
        };

    private IdeaWall Change(IdeaId id, Func<Idea, Idea> change) => Ideas.FindIndex(idea => idea.Id == id) is >= 0 and var rank
        ? this with { Ideas = Ideas.SetItem(rank, change(Ideas[rank])) }
        : this;

    private IdeaWall ChangeAll(Func<Idea, Idea> change) => this with { Ideas = Ideas.ConvertAll(idea => change(idea)) };
}

/// <param name="Text">Null once erased or withdrawn.</param>
internal sealed record Idea(IdeaId Id, SeatId By, string? Text)
{
    public ImmutableHashSet<SeatId> Supports { get; init; } = [];

    public FamilyId? Family { get; init; }

    /// <summary>The room that brought it to the common room; null where it was written.</summary>
    public SessionId? From { get; init; }

    /// <summary>How many supported it there.</summary>
    public int Brought { get; init; }

    public int Support => Supports.Count + Brought;

    public bool IsWithdrawn { get; init; }

    /// <summary>When its author withdrew it, who may have it back; null when it is on the wall, or off it for good.</summary>
    public TakenBack? TakenBack { get; init; }
}

internal sealed record TakenBack(DateTimeOffset At, string? Text);
