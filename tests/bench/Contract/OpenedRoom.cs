using FilageFuturs.Boards;
using FilageFuturs.Groups;
using FilageFuturs.Kits;
using FilageFuturs.Sessions;
using FilageFuturs.Web.Sessions;
using Orleans;

namespace FilageFuturs.Bench.Contract;

/// <summary>A workshop in its first card, four groups of five, where everybody may look at everybody's board.</summary>
internal static class OpenedRoom
{
    public static async Task<List<Tab>> Open(
        IGrainFactory grains, SessionFeeds feeds, Ledger ledger, SessionId id, int room, int people)
    {
        var opened = await grains.Session(id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Banc", null, [], people, 4, people, null, IsRehearsal: false));
        var links = opened.Links!;
        var facilitator = links.Facilitator!.Value;
        var tabs = Enumerable.Range(0, people).Select(rank => new Tab(ledger, room, rank, id)).ToList();
        foreach (var tab in tabs)
        {
            await tab.Sit(grains, links.Participants);
        }

        Accept(await grains.Phases(id).Start(facilitator));
        await GoTo(grains, id, facilitator, PhaseKind.Grouping);
        Accept(await grains.Groups(id).Draw(facilitator, GroupingMethod.ByChance, 1));
        Accept(await grains.Groups(id).Install(facilitator));
        var view = await GoTo(grains, id, facilitator, PhaseKind.CardBoard);
        Accept(await grains.Sharing(id).RevealCards(facilitator, true));
        var card = (await grains.Session(id).SeeKit(facilitator))!.Cards[0];
        var boards = view.Groups.Select(group => new BoardId(group.Id, card.Id)).ToList();
        foreach (var tab in tabs)
        {
            await tab.Look(grains, feeds, boards, card);
        }

        return tabs;
    }

    public static void Accept(Outcome outcome)
    {
        if (!outcome.IsAccepted)
        {
            throw new InvalidOperationException($"Refused: {outcome.Refusal}.");
        }
    }

    public static async Task<RoomView> GoTo(IGrainFactory grains, SessionId id, Secret facilitator, PhaseKind kind)
    {
        var kit = (await grains.Session(id).SeeKit(facilitator))!;
        while (true)
        {
            var room = (await grains.Session(id).SeeRoom(facilitator))!;
            if (kit.Find(room.Clock!.Phase)!.Kind == kind)
            {
                return room;
            }

            Accept(await grains.Phases(id).Next(facilitator, room.Clock.Phase));
        }
    }
}
