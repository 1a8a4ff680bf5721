namespace FilageFuturs.Silo.Groups;

/// <summary>
/// What any draw respects: people kept together make one block, some blocks are pinned to a group, some clash. People
/// and groups are ranks here.
/// </summary>
/// <param name="Blocks">Every person is in exactly one.</param>
/// <param name="Clashes">Two blocks that may not share a group.</param>
internal sealed record Wishes(int People, int Groups, ImmutableArray<Block> Blocks, bool[,] Clashes)
{
    /// <returns>Null when they contradict each other at first sight.</returns>
    public static Wishes? Of(ImmutableArray<SeatId> people, ImmutableArray<GroupId> groups, Grouping grouping)
    {
        var ranks = people.Select((seat, rank) => (seat, rank)).ToDictionary();
        var bonds = grouping.Bonds
            .Where(bond => ranks.ContainsKey(bond.One) && ranks.ContainsKey(bond.Other))
            .ToLookup(bond => bond.Bond, bond => (One: ranks[bond.One], Other: ranks[bond.Other]));
        var blockOf = Join(people.Length, bonds[Bond.Together]);
        var clashes = bonds[Bond.Apart].Select(pair => (One: blockOf[pair.One], Other: blockOf[pair.Other])).ToList();
        var blocks = Enumerable.Range(0, people.Length)
            .GroupBy(person => blockOf[person])
            .Select(members => new Block(members.Key, [.. members], PinOf(members, people, groups, grouping.Pins)))
            .ToImmutableArray();
        return clashes.Any(pair => pair.One == pair.Other) || blocks.Any(block => block.Pin is Block.Impossible)
            ? null
            : new(people.Length, groups.Length, blocks, Square(blocks, clashes));
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
        foreach (var (one, other) in clashes)
        {
            square[ranks[one], ranks[other]] = true;
            square[ranks[other], ranks[one]] = true;
        }

        return square;
    }
}

/// <param name="Name">The first of its members.</param>
/// <param name="Pin">The group it must join; null when free.</param>
internal sealed record Block(int Name, ImmutableArray<int> Members, int? Pin)
{
    /// <summary>Pinned to a group that is not there, or to two at once.</summary>
    public const int Impossible = -1;

    public int Size => Members.Length;
}
