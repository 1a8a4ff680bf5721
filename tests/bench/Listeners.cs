using System.Buffers.Binary;
using System.Text;

namespace FilageFuturs.Bench;

/// <summary>
/// Who on the server hears what happens on one screen, read out of the batches that draw it. A handler that is replaced names its
/// component and no element: of each event that is asked for, a component has one element.
/// </summary>
internal sealed class Listeners
{
    private static readonly HashSet<string> Heeded =
        new(StringComparer.Ordinal) { "data-case", "data-draft", "onchange", "onfocus", "oninput", "onsubmit" };

    private readonly Lock _gate = new();
    private readonly Dictionary<int, Dictionary<string, (string? Value, ulong Handler)>> _components = [];

    public void Read(byte[] batch)
    {
        var drawn = new Batch(batch);
        lock (_gate)
        {
            foreach (var (component, name, value, handler) in drawn.Attributes())
            {
                if (!_components.TryGetValue(component, out var known))
                {
                    _components[component] = known = [];
                }

                known[name] = (value, handler);
            }

            foreach (var component in drawn.Gone())
            {
                _components.Remove(component);
            }
        }
    }

    /// <summary>Whether the screen has an element whose attribute <paramref name="mark"/> says <paramref name="value"/>.</summary>
    public bool Has(string mark, string value)
    {
        lock (_gate)
        {
            return Search(mark, value) is not null;
        }
    }

    /// <param name="name">The event's attribute: « oninput ».</param>
    /// <exception cref="InvalidOperationException">There is no such element, or nobody hears that there.</exception>
    public (int Component, ulong Handler) Find(string mark, string value, string name)
    {
        lock (_gate)
        {
            return Search(mark, value) is { } component && _components[component].TryGetValue(name, out var heard) && heard.Handler > 0
                ? (component, heard.Handler)
                : throw new InvalidOperationException($"Nobody hears {name} at {mark}={value}.");
        }
    }

    private int? Search(string mark, string value)
    {
        foreach (var (component, known) in _components)
        {
            if (known.TryGetValue(mark, out var said) && said.Value == value)
            {
                return component;
            }
        }

        return null;
    }

    /// <summary>The binary form in which the framework sends what it drew: tables of entries of one length, found from the end.</summary>
    private sealed class Batch(byte[] bytes)
    {
        private const int EditLength = 16;
        private const int FrameLength = 20;

        // Kinds of edits.
        private const int Prepend = 1;
        private const int SetAttribute = 3;

        // Kinds of frames; the first, third and fourth have others inside.
        private const int Element = 1;
        private const int Attribute = 3;
        private const int Component = 4;
        private const int Region = 5;

        public IEnumerable<(int Component, string Name, string? Value, ulong Handler)> Attributes()
        {
            var diffs = At(bytes.Length - 20);
            for (var rank = 0; rank < At(diffs); rank++)
            {
                var diff = At(diffs + 4 + (rank * 4));
                var edits = diff + 8;
                for (var edit = edits; edit < edits + (At(diff + 4) * EditLength); edit += EditLength)
                {
                    foreach (var frame in AttributesOf(At(edit), At(edit + 8)))
                    {
                        if (Text(At(frame + 4)) is { } name && Heeded.Contains(name))
                        {
                            yield return (At(diff), name, Text(At(frame + 8)), Handler(frame));
                        }
                    }
                }
            }
        }

        /// <summary>Components that are not there any more.</summary>
        public IEnumerable<int> Gone()
        {
            var gone = At(bytes.Length - 12);
            return Enumerable.Range(1, At(gone)).Select(rank => At(gone + (rank * 4)));
        }

        // What is inside another component comes in an edit of its own.
        private IEnumerable<int> AttributesOf(int edit, int first)
        {
            var count = edit switch { Prepend => Length(first), SetAttribute => 1, _ => 0 };
            for (var rank = first; rank < first + count; rank++)
            {
                if (At(Frame(rank)) == Attribute)
                {
                    yield return Frame(rank);
                }
                else if (At(Frame(rank)) == Component)
                {
                    rank += Length(rank) - 1;
                }
            }
        }

        private int Length(int rank) => At(Frame(rank)) is Element or Component or Region ? At(Frame(rank) + 4) : 1;

        private int Frame(int rank) => At(bytes.Length - 16) + 4 + (rank * FrameLength);

        private ulong Handler(int frame) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(frame + 12));

        private int At(int place) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(place));

        private string? Text(int rank)
        {
            if (rank < 0)
            {
                return null;
            }

            var (place, length) = (At(At(bytes.Length - 4) + (rank * 4)), 0);
            for (var shift = 0; ; shift += 7)
            {
                length |= (bytes[place] & 127) << shift;
                if (bytes[place++] < 128)
                {
                    return Encoding.UTF8.GetString(bytes, place, length);
                }
            }
        }
    }
}
