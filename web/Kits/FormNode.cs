namespace FilageFuturs.Web.Kits;

/// <summary>How a part of a kit is written.</summary>
public enum FormKind
{
    Line,
    Paragraph,
    Markdown,
    Number,
    Choice,
    Id,
    Scenario,
    Card,
    ChatTurn,
    Drawing,
    File,
    Group,
    List,

    /// <summary>A group whose members depend on its « kind ».</summary>
    Kinds,
}

/// <summary>One part of a kit's form, as the published schema describes it.</summary>
/// <param name="Name">Of the member; of the list for its items.</param>
/// <param name="Owner">The definition it belongs to, « phase »; empty at the top.</param>
/// <param name="Definition">Of a group: the name that its members are owned by.</param>
public sealed record FormNode(FormKind Kind, string Name, string Owner, string Definition)
{
    /// <summary>In French, from the schema; null when the label says it all.</summary>
    public string? Help { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Fewest items, or the smallest number.</summary>
    public int Least { get; init; }

    /// <summary>Most items, the largest number, or the heaviest file in bytes.</summary>
    public int Most { get; init; }

    public int MaxLength { get; init; }

    /// <summary>What may be chosen; of a file, its types.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    public ImmutableArray<FormNode> Members { get; init; } = [];

    /// <summary>What a list holds.</summary>
    public FormNode? Item { get; init; }

    /// <summary>The groups of <see cref="FormKind.Kinds"/>, in the order of <see cref="Options"/>.</summary>
    public ImmutableArray<FormNode> Variants { get; init; } = [];

    public bool IsText => Kind is FormKind.Line or FormKind.Paragraph or FormKind.Markdown;

    public bool IsGroup => Kind is FormKind.Group or FormKind.Kinds;

    public FormNode? Member(string name) => Members.FirstOrDefault(member => member.Name == name);
}
