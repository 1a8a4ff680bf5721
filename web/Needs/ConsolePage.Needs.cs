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

    private Task<bool> MoveNeed((NeedId Need, NeedKind Kind) move) => Try(() => Map.MoveNeed(Who, move.Need, move.Kind));

    private async Task MergeNeeds((NeedId From, NeedId Into) merge)
    {
        if (await Dialogs.Ask(N, "Merge", WordsOf(merge.From), WordsOf(merge.Into)))
        {
            await Try(() => Map.MergeNeeds(Who, merge.From, merge.Into));
        }
    }

    private async Task WithdrawNeed(NeedView need)
    {
        if (await Dialogs.Ask(N, "Withdraw", WordsOf(need.Id)))
        {
            await Try(() => Map.WithdrawNeed(Who, need.Id));
        }
    }

    private string WordsOf(NeedId need) => Room.Needs?.Needs.FirstOrDefault(one => one.Id == need)?.Text ?? N["Erased"].Value;
}
