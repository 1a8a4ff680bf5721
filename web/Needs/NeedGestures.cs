using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Needs;

/// <summary>Sends what a person does on the map of needs. Points in the hand are shown at once, and told as a whole.</summary>
internal sealed class NeedGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<NeedsTexts> texts)
{
    private ISessionNeeds Map => grains.Needs(screen.Session);

    private ImmutableDictionary<NeedId, int> Points => screen.Mine?.Points ?? ImmutableDictionary<NeedId, int>.Empty;

    /// <returns>The answer, or null when nobody answered.</returns>
    public Task<Outcome?> Make(NeedGesture gesture) => gesture switch
    {
        AddNeed added => desk.Do(
            () => Map.AddNeed(screen.Who, added.Need, added.Kind, added.Text),
            texts["Said.Added"],
            () => desk.Do(() => Map.WithdrawNeed(screen.Who, added.Need), texts["Said.Withdrawn"])),
        WithdrawNeed withdrawn => desk.Do(
            () => Map.WithdrawNeed(screen.Who, withdrawn.Need.Id),
            texts["Said.Withdrawn"],
            () => Make(new AddNeed(NeedId.New(), withdrawn.Need.Kind, withdrawn.Need.Text ?? ""))),
        MoveNeed moved => desk.Do(
            () => Map.MoveNeed(screen.Who, moved.Need.Id, moved.Kind),
            texts["Said.Moved", texts[$"Kind.{moved.Kind}"]],
            () => desk.Do(() => Map.MoveNeed(screen.Who, moved.Need.Id, moved.Need.Kind))),
        GivePoint given => Give(given),
        _ => Task.FromResult<Outcome?>(null),
    };

    private Task<Outcome?> Give(GivePoint given)
    {
        var points = Points.SetItem(given.Need.Id, Math.Max(0, Points.GetValueOrDefault(given.Need.Id) + given.By));
        var left = Limits.PointsPerSeat - points.Values.Sum();
        return desk.Do(
            () => Map.SpreadPoints(
                screen.Who, [.. points.Where(pair => pair.Value > 0).Select(pair => new NeedPoints(pair.Key, pair.Value))]),
            texts["Said.Points", points[given.Need.Id], given.Need.Text ?? "", left]);
    }
}
