namespace FilageFuturs.Silo.Groups;

/// <summary>
/// Groups as unlike inside as can be (anticlustering): from many draws by chance, people are exchanged between groups
/// as long as it gains; the best of all is kept. Wishes hold at every step.
/// </summary>
internal sealed class DiversityDraw
{
    private const int Restarts = 50;
    private const double WorthMoving = 1e-9;

    private readonly Wishes _wishes;
    private readonly Random _random;
    private readonly double[,] _between;

    // Of the arrangement at hand: how far each block is from each group.
    private readonly double[,] _from;
    private Arrangement _at;

    // Blocks that would come back in exchange: one list for the many that are tried.
    private readonly List<int> _back = [];

    public DiversityDraw(Wishes wishes, Diversity diversity, Random random)
    {
        _wishes = wishes;
        _random = random;
        _at = new(wishes);
        var blocks = wishes.Blocks;
        _from = new double[blocks.Length, wishes.Groups];
        _between = new double[blocks.Length, blocks.Length];
        for (var one = 0; one < blocks.Length; one++)
        {
            for (var other = 0; other < blocks.Length; other++)
            {
                _between[one, other] = one == other ? 0 : blocks[one].Members
                    .Sum(left => blocks[other].Members.Sum(right => diversity.Between(left, right)));
            }
        }
    }

    /// <returns>Null when the wishes cannot hold together.</returns>
    public Arrangement? Draw()
    {
        Arrangement? best = null;
        var most = double.NegativeInfinity;
        for (var restart = 0; restart < Restarts; restart++)
        {
            if (new ChanceDraw(_wishes, _random).Draw() is not { } drawn)
            {
                return best;
            }

            _at = drawn;
            if (Improve() is var within && within > most + WorthMoving)
            {
                (best, most) = (drawn, within);
            }
        }

        return best;
    }

    /// <returns>Sum of the distances within groups, once no exchange gains.</returns>
    private double Improve()
    {
        Measure();
        var improves = true;
        while (improves)
        {
            improves = false;
            for (var group = 0; group < _wishes.Groups; group++)
            {
                improves |= ImproveFrom(group);
            }
        }

        return Enumerable.Range(0, _wishes.Groups)
            .Sum(group => _at.Blocks[group].Sum(block => _from[block, group])) / 2;
    }

    private bool ImproveFrom(int group)
    {
        var improved = false;
        foreach (var block in _at.Blocks[group].Where(block => _wishes.Blocks[block].Pin is null).ToList())
        {
            for (var other = 0; other < _wishes.Groups; other++)
            {
                if (other != group && Counterparts(block, group, other) is { } found)
                {
                    Exchange(block, group, found, other);
                    improved = true;
                    break;
                }
            }
        }

        return improved;
    }

    /// <summary>Blocks of the other group whose exchange for this one gains and keeps every wish; or null.</summary>
    private List<int>? Counterparts(int block, int group, int other)
    {
        var there = _at.Blocks[other];
        var size = _wishes.Blocks[block].Size;
        for (var mask = 0L; mask < 1L << there.Count; mask = Next(mask, size))
        {
            Choose(there, mask);
            if (HaveRoom(block, group, other)
                && Gain(block, group, other) > WorthMoving
                && KeepApart(block, group, other))
            {
                return _back;
            }
        }

        return null;
    }

    // One person is exchanged for nobody or for one block; only a larger block is worth trying every set against.
    private static long Next(long mask, int size) => mask == 0 ? 1 : size == 1 ? mask << 1 : mask + 1;

    private void Choose(List<int> blocks, long mask)
    {
        _back.Clear();
        for (var rank = 0; mask >> rank != 0; rank++)
        {
            if ((mask >> rank & 1) != 0)
            {
                _back.Add(blocks[rank]);
            }
        }
    }

    private bool HaveRoom(int block, int group, int other)
    {
        var surplus = _wishes.Blocks[block].Size;
        foreach (var one in _back)
        {
            if (_wishes.Blocks[one].Pin is not null)
            {
                return false;
            }

            surplus -= _wishes.Blocks[one].Size;
        }

        return surplus == 0 || surplus == _at.Sizes[group] - _at.Sizes[other];
    }

    private bool KeepApart(int block, int group, int other) =>
        !_at.Clashes(block, _at.Blocks[other].Except(_back))
        && _back.TrueForAll(one => !_at.Clashes(one, _at.Blocks[group].Where(stays => stays != block)));

    private double Gain(int block, int group, int other)
    {
        var gain = _from[block, other] - _from[block, group];
        for (var rank = 0; rank < _back.Count; rank++)
        {
            var one = _back[rank];
            gain += _from[one, group] - _from[one, other] - (2 * _between[block, one]);
            for (var next = rank + 1; next < _back.Count; next++)
            {
                gain += 2 * _between[one, _back[next]];
            }
        }

        return gain;
    }

    private void Exchange(int block, int group, List<int> back, int other)
    {
        Move(block, group, other);
        back.ForEach(one => Move(one, other, group));
    }

    private void Move(int block, int from, int to)
    {
        _at.Take(from, block);
        _at.Put(to, block);
        for (var one = 0; one < _wishes.Blocks.Length; one++)
        {
            _from[one, from] -= _between[one, block];
            _from[one, to] += _between[one, block];
        }
    }

    private void Measure()
    {
        for (var block = 0; block < _wishes.Blocks.Length; block++)
        {
            for (var group = 0; group < _wishes.Groups; group++)
            {
                _from[block, group] = _at.Blocks[group].Sum(other => _between[block, other]);
            }
        }
    }
}
