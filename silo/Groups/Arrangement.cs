namespace FilageFuturs.Silo.Groups;

/// <summary>Blocks on their way into groups whose sizes differ by at most one.</summary>
internal sealed class Arrangement
{
    private readonly Wishes _wishes;
    private readonly int _base;
    private readonly int _mayBeLarger;

    public Arrangement(Wishes wishes)
    {
        _wishes = wishes;
        _base = wishes.People / wishes.Groups;
        _mayBeLarger = wishes.People % wishes.Groups;
        Blocks = [.. Enumerable.Range(0, wishes.Groups).Select(_ => new List<int>())];
        Sizes = new int[wishes.Groups];
    }

    /// <summary>Of each group, the ranks of its blocks.</summary>
    public ImmutableArray<List<int>> Blocks { get; }

    public int[] Sizes { get; }

    public bool CanTake(int group, int block)
    {
        var wish = _wishes.Blocks[block];
        var size = Sizes[group] + wish.Size;
        return (wish.Pin is null || wish.Pin == group)
            && (size <= _base || (size == _base + 1 && (Sizes[group] > _base || Larger < _mayBeLarger)))
            && !Clashes(block, Blocks[group]);
    }

    public bool Clashes(int block, IEnumerable<int> others) => others.Any(other => _wishes.Clashes[block, other]);

    public void Put(int group, int block)
    {
        Blocks[group].Add(block);
        Sizes[group] += _wishes.Blocks[block].Size;
    }

    public void Take(int group, int block)
    {
        Blocks[group].Remove(block);
        Sizes[group] -= _wishes.Blocks[block].Size;
    }

    /// <summary>The places left, one entry each; the larger groups come first where nothing says otherwise.</summary>
    public IEnumerable<int> FreePlaces()
    {
        var larger = _mayBeLarger - Larger;
        for (var group = 0; group < Sizes.Length; group++)
        {
            var most = Sizes[group] > _base || larger-- > 0 ? _base + 1 : _base;
            for (var place = Sizes[group]; place < most; place++)
            {
                yield return group;
            }
        }
    }

    /// <summary>Who is where, people by rank, groups by number.</summary>
    public ImmutableArray<ImmutableArray<int>> People() =>
        [.. Blocks.Select(blocks =>
            blocks.SelectMany(block => _wishes.Blocks[block].Members).Order().ToImmutableArray())];

    private int Larger => Sizes.Count(size => size > _base);
}
