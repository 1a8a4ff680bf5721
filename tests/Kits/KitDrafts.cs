using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

/// <summary>A kit being written, as its log would fold it.</summary>
internal sealed class KitDrafts(string id = "le-notre")
{
    public const string Owner = "maison";

    public KitDraft Draft { get; private set; } = KitDraft.Empty;

    public string Text => Draft.Whole(id, Draft.Text);

    public static KitDrafts From(Kit? parent, string id = "le-notre", string title = "Le nôtre")
    {
        var drafts = new KitDrafts(id);
        drafts.Begin(parent, title);
        return drafts;
    }

    public Refusal Begin(Kit? parent, string title = "Le nôtre", string owner = Owner, string change = "debut") =>
        Keep(KitDraftRules.Begin(Draft, id, owner, new(new(change), title, "fr", parent?.Id, 0), parent));

    public Refusal Change(string change, params ImmutableArray<KitChange> changes) =>
        Keep(KitDraftRules.Change(Draft, Owner, new(change), changes, Text));

    public Refusal Set(string path, string json) => Change($"c{Draft.Version}", new KitChange(KitChangeKind.Set, path, json));

    public Refusal Undo() => Keep(KitDraftRules.Undo(Draft, Owner, Draft.Version));

    public Refusal Redo() => Keep(KitDraftRules.Redo(Draft, Owner, Draft.Version));

    public async Task<Refusal> Publish(string note = "") =>
        Keep(KitDraftRules.Publish(Draft, Owner, Draft.Version, note, await Reading()));

    public Refusal Withdraw(bool isWithdrawn) => Keep(KitDraftRules.Withdraw(Draft, Owner, isWithdrawn));

    public async Task<KitReading> Reading() => (await KitReader.Open()).Read(Text);

    public Refusal Keep(Decision decision)
    {
        foreach (var happened in decision.Events)
        {
            Draft = Draft.Apply(new(Draft.Version + 1, Moments.Start, happened));
        }

        return decision.Refusal;
    }
}
