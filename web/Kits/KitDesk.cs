using System.Text.Json.Nodes;

namespace FilageFuturs.Web.Kits;

/// <summary>What every field of the editor shares: the kit under hand, the form, and where the author is.</summary>
internal sealed class KitDesk
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private string _part = "";

    public KitDesk(KitWriting writing, FormNode form, KitWords words, ImmutableArray<string> drawings)
    {
        (Writing, Form, Words, Drawings) = (writing, form, words, drawings);
        writing.Taken += Follow;
    }

    public KitWriting Writing { get; }

    public FormNode Form { get; }

    public KitWords Words { get; }

    /// <summary>Names of the drawings that we serve.</summary>
    public ImmutableArray<string> Drawings { get; }

    public JsonObject Kit => Writing.Kit;

    public string Language => Kit["language"].AsText() ?? "fr";

    /// <summary>Of the next version: it waits while another part is open.</summary>
    public string Note { get; set; } = "";

    /// <summary>The path of the open part.</summary>
    public string Part
    {
        get => _part;
        set
        {
            Visit += value == _part ? 0 : 1;
            _part = value;
        }
    }

    /// <summary>How many parts were opened: the same one that only moved is not drawn anew under the author's hands.</summary>
    public int Visit { get; private set; }

    /// <summary>The open fields are drawn anew if another item stands where one of them was being written; the focus follows it.</summary>
    public void DrawAnew(string named, string? now)
    {
        if (named.StartsWith(KitPath.Named(Kit, Part), StringComparison.Ordinal))
        {
            Visit++;
            Focus = now is null ? "avis" : KitPath.Element(now);
        }
    }

    /// <summary>The element that takes the focus once it is drawn; null leaves it where it is.</summary>
    public string? Focus { get; set; }

    /// <summary>Said aloud once the change is drawn.</summary>
    public event Func<string, object[], Task>? Said;

    public JsonNode? Find(string path) => KitPath.Find(Kit, path);

    public FormNode? NodeAt(string path) => Form.At(Kit, path);

    public IEnumerable<KitFault> FaultsAt(string path) => Writing.View.Faults.Where(fault => fault.Path == path);

    public int FaultsIn(string part) => Writing.View.Faults.Count(fault => KitParts.Of(fault.Path) == part);

    public int FaultsUnder(string path) => Writing.View.Faults.Count(fault =>
        fault.Path.StartsWith(path, StringComparison.Ordinal) && fault.Path.AsSpan(path.Length) is "" or ['.' or '[', ..]);

    public bool IsOpen(string list, int at) => _open.TryGetValue(list, out var open) && open == at;

    public void Toggle(string list, int at) => _open[list] = IsOpen(list, at) ? -1 : at;

    /// <summary>Opens what holds the path, and takes the focus there.</summary>
    public void GoTo(string path)
    {
        Part = KitParts.Of(path);
        for (var around = path; around.Length > Part.Length; around = KitPath.Parent(around))
        {
            if (KitPath.AsItem(around) is var (list, at))
            {
                _open[list] = at;
            }
        }

        Focus = path == Part ? "partie" : KitPath.Element(path);
    }

    /// <param name="kind">Of an artefact or of a phase.</param>
    public async Task Add(string list, string? kind = null)
    {
        var at = 0;
        if (await Writing.Do(list, Insertion))
        {
            await Say("Said.Added", at + 1, at + 1);
        }

        KitChange[] Insertion()
        {
            var item = BlankPart.Of(Kit, NodeAt(list)!.Item!, list, kind);
            at = Find(list).AsList().Count;
            var path = KitPath.Item(list, at);
            _open[list] = at;
            GoTo(KitParts.Of(path) == path ? path : item is JsonObject ? FirstField(list, item, path) : path);
            return Marked(list, Find(list) is JsonArray ? KitChanging.Insert(path, item) : KitChanging.Set(list, new JsonArray(item)));
        }
    }

    /// <param name="seen">What stood there as it was drawn.</param>
    public async Task Remove(string path, KitSight? seen = null)
    {
        if (KitPath.AsItem(path) is not var (list, at))
        {
            await Writing.Do(KitChanging.Remove(path));
            return;
        }

        var left = 0;
        if (await Writing.Do(path, Removal, seen))
        {
            await Say("Said.Removed", left);
        }

        KitChange[] Removal()
        {
            left = Find(list).AsList().Count - 1;
            _open[list] = -1;
            Part = KitParts.Of(list);
            Focus = left is 0 ? Adder(list) : Row(list, Math.Min(at, left - 1));
            return Marked(list, KitChanging.Remove(path));
        }
    }

    public async Task Move(string path, int to, KitSight? seen = null)
    {
        if (KitPath.AsItem(path) is not var (list, at) || to == at || to < 0 || to >= Find(list).AsList().Count)
        {
            return;
        }

        if (await Writing.Do(path, Moving, seen))
        {
            await Say("Said.Moved", to + 1, Find(list).AsList().Count);
        }

        KitChange[] Moving()
        {
            to = Math.Min(to, Find(list).AsList().Count - 1);
            _open[list] = IsOpen(list, at) ? to : -1;
            Focus = Row(list, to);
            return list is KitParts.Phases ? PhaseOrder.Move(Kit, at, to) : Marked(list, KitChanging.Move(path, to));
        }
    }

    /// <summary>Where another item lies, both as <see cref="KitPath.Key"/> names them: either may have moved meanwhile.</summary>
    public Task Drop(string list, string taken, string place)
    {
        var items = Find(list).AsList();
        List<string> keys = [.. Enumerable.Range(0, items.Count).Select(at => KitPath.Key(items, at))];
        var (from, to) = (keys.IndexOf(taken), keys.IndexOf(place));
        return from < 0 || to < 0 ? Task.CompletedTask : Move(KitPath.Item(list, from), to);
    }

    /// <summary>Adds what may be there or not.</summary>
    public Task Begin(string path, FormNode node) => Writing.Do(path, () =>
    {
        Focus = KitPath.Element(path);
        return [KitChanging.Set(path, BlankPart.Of(Kit, node, path))];
    });

    // Another screen moved things: what is open here stays open, wherever it went.
    private void Follow(JsonObject before)
    {
        _part = Now(before, _part) ?? KitPath.AsItem(_part)?.List ?? _part;
        var open = _open.Where(one => one.Value >= 0).ToList();
        _open.Clear();
        foreach (var (list, at) in open)
        {
            if (Now(before, KitPath.Item(list, at)) is { } now && KitPath.AsItem(now) is var (there, rank))
            {
                _open[there] = rank;
            }
        }
    }

    /// <summary>Element that stands for an item of a list, opened or not.</summary>
    public static string Row(string list, int at) => KitPath.Element(KitPath.Item(list, at));

    public static string Adder(string list) => KitPath.Element(list) + "-plus";

    private KitChange[] Marked(string list, KitChange change) => list switch
    {
        KitParts.Phases => PhaseOrder.Marked(Kit, change),
        KitParts.Scenarios => ScenarioOrder.Numbered(Kit, change),
        _ => [change],
    };

    private string FirstField(string list, JsonNode item, string path) =>
        NodeAt(list)!.Item!.As(item)?.Members.FirstOrDefault(member => member.IsText) is { } first
            ? KitPath.Member(path, first.Name)
            : path;

    // A draft may hold the same id twice: what still stands where it was has not moved. An id that is nowhere was changed, unless its
    // list is shorter.
    private string? Now(JsonObject before, string path)
    {
        var named = KitPath.Named(before, path);
        return KitPath.Find(before, path) is null || named == KitPath.Named(Kit, path) ? path
            : KitPath.Ranked(Kit, named) is { } moved ? moved
            : KitPath.AsItem(path) is var (list, _) && Find(list).AsList().Count == KitPath.Find(before, list).AsList().Count ? path
            : null;
    }

    private Task Say(string sentence, params object[] values) => Said?.Invoke(sentence, values) ?? Task.CompletedTask;
}
