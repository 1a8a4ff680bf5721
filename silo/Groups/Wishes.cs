namespace FilageFuturs.Silo.Groups;

/// <summary>
/// What any draw respects: people kept together make one block, some blocks are pinned to a group, some clash. People
/// and groups are ranks here.
/// </summary>
/// <param name="People">How many count for the size of a group.</param>
/// <param name="Blocks">Every person who counts is in exactly one.</param>
/// <param name="Clashes">Two blocks that may not share a group.</param>
internal sealed record Wishes(int People, int Groups, ImmutableArray<Block> Blocks, bool[,] Clashes)
{
    /// <summary>Blocks of which nobody counts: they wait until the others are drawn.</summary>
    public ImmutableArray<Block> Gone { get; private init; } = [];

    /// <param name="gone">They go where those go with whom they are kept together, and count for nobody.</param>
    /// <returns>Null when they contradict each other at first sight.</returns>
    public static Wishes? Of(
        ImmutableArray<SeatId> people, ImmutableArray<GroupId> groups, Grouping grouping, IReadOnlySet<SeatId>? gone = null)
    {
        var ranks = people.Select((seat, rank) => (seat, rank)).ToDictionary();
        var bonds = grouping.Bonds
            .Where(bond => ranks.ContainsKey(bond.One) && ranks.ContainsKey(bond.Other))
            .ToLookup(bond => bond.Bond, bond => (One: ranks[bond.One], Other: ranks[bond.Other]));
        var blockOf = Join(people.Length, bonds[Bond.Together]);
        var clashes = bonds[Bond.Apart].Select(pair => (One: blockOf[pair.One], Other: blockOf[pair.Other])).ToList();
        var blocks = Enumerable.Range(0, people.Length)
            .GroupBy(person => blockOf[person])
            .Select(members => new Block(
                members.Key,
                [.. members],
                PinOf(members, people, groups, grouping.Pins),
                members.Count(person => gone?.Contains(people[person]) is not true)))
            .ToLookup(block => block.Size > 0);
        ImmutableArray<Block> counted = [.. blocks[true]];
        return clashes.Any(pair => pair.One == pair.Other) || counted.Any(block => block.Pin is Block.Impossible)
            ? null
            : new(counted.Sum(block => block.Size), groups.Length, counted, Square(counted, clashes)) { Gone = [.. blocks[false]] };
    }

    // Each person starts alone; a wish to be together gives both blocks the lower name.
    private static int[] Join(int people, IEnumerable<(int One, int Other)> pairs)
    {
        var blockOf = Enumerable.Range(0, people).ToArray();
        foreach (var (one, other) in pairs)
        {
            var (kept, gone) = (Math.Min(blockOf[one], blockOf[other]), Math.Max(blockOf[one], blockOf[other]));
            blockOf = [.. blockOf.Select(block => block == gone ? kept : block)];
        }

        return blockOf;
    }

    private static int? PinOf(
        IEnumerable<int> members,
        ImmutableArray<SeatId> people,
        ImmutableArray<GroupId> groups,
        ImmutableDictionary<SeatId, GroupId> pins)
    {
        var wanted = members
            .Where(person => pins.ContainsKey(people[person]))
            .Select(person => groups.IndexOf(pins[people[person]]))
            .Distinct()
            .ToList();
        return wanted.Count switch
        {
            0 => null,
            1 => wanted[0],
            _ => Block.Impossible,
        };
    }

    private static bool[,] Square(ImmutableArray<Block> blocks, List<(int One, int Other)> clashes)
    {
        var ranks = blocks.Select((block, rank) => (block.Name, rank)).ToDictionary();
        var square = new bool[blocks.Length, blocks.Length];
        foreach (var (one, other) in clashes.Where(pair => ranks.ContainsKey(pair.One) && ranks.ContainsKey(pair.Other)))
        {
            square[ranks[one], ranks[other]] = true;
            square[ranks[other], ranks[one]] = true;
        }

        return square;
    }
}

/// <param name="Name">The first of its members.</param>
/// <param name="Pin">The group it must join; null when free.</param>
/// <param name="Size">How many of its members count.</param>
internal sealed record Block(int Name, ImmutableArray<int> Members, int? Pin, int Size)
{
    /// <summary>Pinned to a group that is not there, or to two at once.</summary>
    public const int Impossible = -1;
}
