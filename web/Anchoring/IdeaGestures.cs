using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Anchoring;

/// <summary>Sends what a person does on the wall, and keeps their ideas in sight until the log has them.</summary>
internal sealed class IdeaGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<AnchoringTexts> texts)
{
    private readonly Dictionary<IdeaId, long> _acknowledged = [];

    public ImmutableArray<PendingIdea> Pending { get; private set; } = [];

    private ISessionAnchoring Wall => grains.Anchoring(screen.Session);

    public Task Make(IdeaGesture gesture) => gesture switch
    {
        AddIdea added => Add(added),
        WithdrawIdea withdrawn => desk.Do(
            withdrawn.Idea,
            () => Wall.WithdrawIdea(screen.Who, withdrawn.Idea),
            texts["Said.Withdrawn"],
            () => Reinstate(withdrawn.View)),
        SupportIdea support => Support(support),
        _ => Task.CompletedTask,
    };

    /// <summary>Lets go of the ideas that the wall now shows.</summary>
    public void Settle() => Pending = Pending.RemoveAll(idea =>
        screen.Room.Ideas.Ideas.Any(known => known.Id == idea.Idea)
        || (_acknowledged.TryGetValue(idea.Idea, out var version) && screen.Room.Version >= version));

    public void Drop(IdeaId idea) => Pending = Pending.RemoveAll(known => known.Idea == idea);

    private async Task Add(AddIdea added)
    {
        var idea = new PendingIdea(added.Idea, added.Text, IsStuck: false);
        Drop(added.Idea);
        Pending = Pending.Add(idea);
        var outcome = await desk.Do(
            added.Idea,
            () => Wall.AddIdea(screen.Who, added.Idea, added.Text),
            texts["Said.Added"],
            () => desk.Do(added.Idea, () => Wall.WithdrawIdea(screen.Who, added.Idea), texts["Said.Undone"]));
        if (outcome is { IsAccepted: true } accepted)
        {
            _acknowledged[added.Idea] = accepted.Version;
            Settle();
        }
        else
        {
            Pending = [.. Pending.Select(sent => sent == idea ? idea with { IsStuck = true } : sent)];
        }
    }

    private async Task Reinstate(IdeaView idea)
    {
        var words = new HeldWords(idea.Id.Value, idea.Text ?? "");
        var outcome = await desk.Do(
            idea.Id, () => Wall.ReinstateIdea(screen.Who, idea.Id), texts["Said.Undone"], words: words);
        if (outcome is { IsAccepted: false } && words.Text.Length > 0)
        {
            // It does not come back as it was: its words may still go on the wall anew.
            Pending = Pending.Add(new(IdeaId.New(), words.Text, IsStuck: true));
        }
    }

    private Task<Outcome?> Support(SupportIdea support)
    {
        var left = screen.Mine!.SupportsLeft - 1;
        return desk.Do(
            support.Idea,
            () => Wall.Support(screen.Who, support.Idea, support.IsSupported),
            support.IsSupported ? texts["Said.Supported", left] : texts["Said.Unsupported"]);
    }
}
