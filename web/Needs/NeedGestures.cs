using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Needs;

/// <summary>Sends what a person does on the map of needs. Points in the hand are shown at once, and told as a whole.</summary>
internal sealed class NeedGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<NeedsTexts> texts)
{
    private ImmutableDictionary<NeedId, int>? _asked;
    private int _onTheWay;
    private long _storedAt;

    /// <summary>As one gave them last: pressed quickly, the next builds on the one before, whatever the room has heard.</summary>
    public ImmutableDictionary<NeedId, int> Points => _asked is { } asked && (_onTheWay > 0 || screen.Room.Version < _storedAt)
        ? asked
        : screen.Mine?.Points ?? ImmutableDictionary<NeedId, int>.Empty;

    private ISessionNeeds Map => grains.Needs(screen.Session);

    /// <returns>The answer, or null when nobody answered.</returns>
    public Task<Outcome?> Make(NeedGesture gesture) => gesture switch
    {
        AddNeed added => desk.Do(
            added.Need,
            () => Map.AddNeed(screen.Who, added.Need, added.Kind, added.Text),
            texts["Said.Added"],
            () => desk.Do(added.Need, () => Map.WithdrawNeed(screen.Who, added.Need), texts["Said.Withdrawn"]),
            new(added.Need.Value, added.Text)),
        WithdrawNeed withdrawn => Withdraw(withdrawn.Need),
        MoveNeed moved => desk.Do(
            moved.Need.Id,
            () => Map.MoveNeed(screen.Who, moved.Need.Id, moved.Kind),
            texts["Said.Moved", texts[$"Kind.{moved.Kind}"]],
            () => desk.Do(moved.Need.Id, () => Map.MoveNeed(screen.Who, moved.Need.Id, moved.Need.Kind))),
        GivePoint given => Give(given),
        _ => Task.FromResult<Outcome?>(null),
    };

    private Task<Outcome?> Withdraw(NeedView need)
    {
        var again = NeedId.New();
        return desk.Do(
            need.Id, () => Map.WithdrawNeed(screen.Who, need.Id), texts["Said.Withdrawn"], () => PutBack(need, again));
    }

    // A need that was withdrawn stays so: its words come back under an id of their own.
    private async Task PutBack(NeedView need, NeedId again)
    {
        var words = new HeldWords(again.Value, need.Text ?? "");
        var outcome = await desk.Do(
            again, () => Map.AddNeed(screen.Who, again, need.Kind, words.Text), texts["Said.Added"], words: words);
        if (outcome is { IsAccepted: false })
        {
            desk.GiveBack(words);
        }
    }

    private async Task<Outcome?> Give(GivePoint given)
    {
        var points = Points.SetItem(given.Need.Id, Math.Max(0, Points.GetValueOrDefault(given.Need.Id) + given.By));
        var left = Limits.PointsPerSeat - points.Values.Sum();
        if (left < 0)
        {
            return null;
        }

        (_asked, _onTheWay) = (points, _onTheWay + 1);
        ImmutableArray<NeedPoints> spread =
            [.. points.Where(pair => pair.Value > 0).Select(pair => new NeedPoints(pair.Key, pair.Value))];
        try
        {
            var outcome = await desk.Do(
                nameof(Points),
                () => Map.SpreadPoints(screen.Who, spread),
                texts["Said.Points", points[given.Need.Id], given.Need.Text ?? "", left]);
            _storedAt = outcome is { IsAccepted: true, Version: var version } ? version : 0;
            return outcome;
        }
        finally
        {
            _onTheWay--;
        }
    }
}
