namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation at the map of needs.</summary>
public sealed partial class ConsolePage
{
    private ISessionNeeds Map => Grains.Needs(Session);

    private Task<bool> MoveNeed((NeedId Need, NeedKind Kind) move) => Try(() => Map.MoveNeed(Who, move.Need, move.Kind));

    private Task<bool> MergeNeeds((NeedId From, NeedId Into) merge) => Try(() => Map.MergeNeeds(Who, merge.From, merge.Into));

    private Task<bool> WithdrawNeed(NeedView need) => Try(() => Map.WithdrawNeed(Who, need.Id));
}
