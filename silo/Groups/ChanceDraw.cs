namespace FilageFuturs.Silo.Groups;

/// <summary>Everybody in a group by chance, every wish kept. Without wishes all draws are equally likely.</summary>
internal sealed class ChanceDraw(Wishes wishes, Random random)
{
    private const int Tries = 5;
    private const int Patience = 4_000;

    private int _steps;

    /// <returns>Null when the wishes cannot hold together, as far as a patient search can tell.</returns>
    public Arrangement? Draw()
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            _steps = 0;
            if (Try() is { } drawn)
            {
                return drawn;
            }

            if (_steps < Patience)
            {
                // Every way was looked at: there is none.
                return null;
            }
        }

        return null;
    }

    private Arrangement? Try()
    {
        var arrangement = new Arrangement(wishes);
        var shuffled = Enumerable.Range(0, wishes.Blocks.Length).ToArray();
        random.Shuffle(shuffled);
        var bound = shuffled.ToLookup(IsBound);
        if (!Place(arrangement, [.. bound[true]]))
        {
            return null;
        }

        foreach (var (block, group) in bound[false].Zip(arrangement.FreePlaces().ToList()))
        {
            arrangement.Put(group, block);
        }

        return arrangement;
    }

    private bool IsBound(int block) =>
        wishes.Blocks[block] is { Size: > 1 } or { Pin: not null }
        || Enumerable.Range(0, wishes.Blocks.Length).Any(other => wishes.Clashes[block, other]);

    /// <summary>The block with the fewest groups left goes first; a way that leads nowhere is taken back.</summary>
    private bool Place(Arrangement arrangement, ImmutableList<int> left)
    {
        if (left.IsEmpty)
        {
            return true;
        }

        if (++_steps >= Patience)
        {
            return false;
        }

        var (block, groups) = left
            .Select(block => (block, Groups: GroupsFor(arrangement, block)))
            .MinBy(one => (one.Groups.Length, -wishes.Blocks[one.block].Size));
        random.Shuffle(groups);
        foreach (var group in groups)
        {
            arrangement.Put(group, block);
            if (Place(arrangement, left.Remove(block)))
            {
                return true;
            }

            arrangement.Take(group, block);
        }

        return false;
    }

    private int[] GroupsFor(Arrangement arrangement, int block) =>
        [.. Enumerable.Range(0, wishes.Groups).Where(group => arrangement.CanTake(group, block))];
}
