using System.Globalization;
using System.Text.Json.Nodes;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>The circuit's kit under somebody's hands, and a browser that draws its editor.</summary>
public class WrittenKit : BunitContext
{
    internal const string Owner = "maison";

    private const string Reactions =
        """
        [{"id":"peur","label":"Ça me fait peur","sign":"tremor"},{"id":"tiens","label":"Tiens, pourquoi pas ?","sign":"question"},
         {"id":"jamais","label":"Jamais !","sign":"cross"}]
        """;

    internal static readonly FormNode Form = FormReader.Read(File.ReadAllText(System.IO.Path.Combine(Circuit.Root, "silo/Kits/kit.schema.json")));

    public WrittenKit()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        JSInterop.Mode = JSRuntimeMode.Loose;
        var drag = JSInterop.SetupModule("./js/drag.js");
        drag.Mode = JSRuntimeMode.Loose;
        drag.SetupModule("start", _ => true);
        Services.AddLocalization();
        Services.AddSingleton<Refusals>();
        Services.AddScoped<Announcer>();
        Services.AddScoped<BrowserDrafts>();
        Draft.Kit["reactions"] = JsonNode.Parse(Reactions);
    }

    internal FakeTimeProvider Time { get; } = new();

    internal FakeDraft Draft { get; } = new(File.ReadAllText(System.IO.Path.Combine(Circuit.Root, "silo/Kits/circuit.kit.json")));

    internal KitDesk Desk { get; private set; } = null!;

    internal KitWriting Writing => Desk.Writing;

    internal KitWords Words => new(Services.GetRequiredService<IStringLocalizer<KitFormTexts>>());

    internal async Task<KitWriting> Write(Func<Func<Task>, Task>? onScreen = null)
    {
        var writing = new KitWriting(Draft, Owner, Time, onScreen ?? (act => act()));
        Assert.True(await writing.Open());
        Desk = new(writing, Form, Words, ["avignon", "lear"]);
        return writing;
    }

    /// <summary>The open part as its author has it, drawn again at each change.</summary>
    internal async Task<IRenderedComponent<PartPanel>> Open(string part)
    {
        IRenderedComponent<PartPanel>? drawn = null;
        var writing = await Write(act => drawn!.InvokeAsync(act));
        Desk.Part = part;
        drawn = Render<PartPanel>(parameters => parameters
            .AddCascadingValue(Desk)
            .Add(panel => panel.Address, at => $"?partie={at}")
            .Add(panel => panel.OnGo, (string path) => Desk.GoTo(path)));
        writing.Changed += () => _ = drawn.InvokeAsync(() => drawn.Render());
        return drawn;
    }

    /// <summary>Long enough without typing.</summary>
    internal void Rest() => Time.Advance(TimeSpan.FromSeconds(1));
}

/// <summary>A draft in memory, that may be out of reach.</summary>
internal sealed class FakeDraft(string json) : IKitDraftGrain
{
    private readonly HashSet<ChangeId> _known = [];
    private readonly Stack<JsonObject> _before = [];
    private int _undone;

    public JsonObject Kit { get; private set; } = JsonNode.Parse(json)!.AsObject();

    /// <summary>What was accepted, a batch an item.</summary>
    public List<ImmutableArray<KitChange>> Accepted { get; } = [];

    public ImmutableArray<KitFault> Faults { get; set; } = [];

    public bool IsOutOfReach { get; set; }

    /// <summary>The next publication is stored, and nobody hears of it.</summary>
    public bool LosesNextAnswer { get; set; }

    /// <summary>What was asked for, each time.</summary>
    public List<(long Version, string Note)> Publications { get; } = [];

    public int Published { get; private set; }

    private long Version => Accepted.Count + _undone;

    public Task<Outcome> Change(string owner, ChangeId id, ImmutableArray<KitChange> changes)
    {
        if (IsOutOfReach)
        {
            throw new TimeoutException();
        }

        var changed = Kit.DeepClone().AsObject();
        foreach (var change in changes)
        {
            if (change.Kind is KitChangeKind.Check && !JsonNode.DeepEquals(KitPath.Find(changed, change.Path), JsonNode.Parse(change.Json!)))
            {
                return Task.FromResult(new Outcome(Refusal.DraftHasMovedOn, Version));
            }

            changed.Apply(change);
        }

        if (_known.Add(id))
        {
            Accepted.Add(changes);
            _before.Push(Kit);
            Kit = changed;
        }

        return Task.FromResult(new Outcome(Refusal.None, Version));
    }

    public Task<KitDraftView?> See(string owner) => Task.FromResult(owner is WrittenKit.Owner
        ? new KitDraftView("circuit", Version, Kit.ToJsonString(), Faults, Published, true, false, Accepted.Count > 0, false)
        : null);

    public Task<Outcome> Publish(string owner, long version, string note)
    {
        Published += Publications.Contains((version, note)) ? 0 : 1;
        Publications.Add((version, note));
        if (LosesNextAnswer)
        {
            LosesNextAnswer = false;
            throw new TimeoutException();
        }

        return Task.FromResult(new Outcome(Refusal.None, Published));
    }

    public Task<Outcome> Begin(string owner, KitBeginning beginning) => throw new NotSupportedException();

    public Task<Outcome> Bring(string owner, ChangeId id, string json) => throw new NotSupportedException();

    public Task<Outcome> Undo(string owner, long version)
    {
        Kit = _before.Pop();
        _undone++;
        return Task.FromResult(new Outcome(Refusal.None, Version));
    }

    public Task<Outcome> Redo(string owner, long version) => throw new NotSupportedException();

    public Task<Outcome> Withdraw(string owner, bool isWithdrawn) => throw new NotSupportedException();
}
