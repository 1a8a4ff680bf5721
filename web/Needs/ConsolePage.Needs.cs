using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>The facilitation at the map of needs.</summary>
public sealed partial class ConsolePage
{
    [Inject]
    public required IStringLocalizer<NeedsTexts> N { get; set; }

    private ISessionNeeds Map => Grains.Needs(Session);

    private async Task MoveNeed((NeedId Need, NeedKind Kind) move)
    {
        if (await Try(() => Map.MoveNeed(Who, move.Need, move.Kind)))
        {
            await Say(N["Said.Moved", N[$"Kind.{move.Kind}"]]);
        }
    }

    private async Task MergeNeeds((NeedId From, NeedId Into) merge)
    {
        var into = WordsOf(merge.Into);
        if (await Dialogs.Ask(N, "Merge", WordsOf(merge.From), into) && await Try(() => Map.MergeNeeds(Who, merge.From, merge.Into)))
        {
            await Say(N["Said.Merged", into]);
        }
    }

    private async Task WithdrawNeed(NeedView need)
    {
        if (await Dialogs.Ask(N, "Withdraw", WordsOf(need.Id)) && await Try(() => Map.WithdrawNeed(Who, need.Id)))
        {
            await Say(N["Said.Withdrawn"]);
        }
    }

    private string WordsOf(NeedId need) => Room.Needs?.Needs.FirstOrDefault(one => one.Id == need)?.Text ?? N["Erased"].Value;
}
