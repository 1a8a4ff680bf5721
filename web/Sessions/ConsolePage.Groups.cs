using FilageFuturs.Web.Groups;
using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>Who with whom, before and after the groups are installed.</summary>
public sealed partial class ConsolePage
{
    private const int LeastToLend = Limits.LeastPerGroup + 1;

    private Weighing? _weighing;
    private Regrouping? _last;

    [Inject]
    public required IStringLocalizer<GroupsConsole> G { get; set; }

    [Inject]
    public required IStringLocalizer<SeatsConsole> S { get; set; }

    [Inject]
    public required IStringLocalizer<SeatTexts> Names { get; set; }

    private ISessionGroups Forming => Grains.Groups(Session);

    private Task Draw(GroupingMethod method) => Change(null, () => Forming.Draw(Who, method));

    private Task<bool> Move(Placement to) => Change(to, () => Forming.Move(Who, to.Seat, to.Group));

    private Task<bool> DrawScenarios() => Try(() => Forming.DrawScenarios(Who));

    private Task<bool> Pin(Placement to) => Try(() => Forming.Pin(Who, to.Seat, to.Group));

    private async Task<bool> Change(Placement? move, Func<Task<Outcome>> command)
    {
        var (before, version) = (View.Grouping, 0L);
        var isDone = await Try(async () =>
        {
            var answer = await command();
            version = answer.Version;
            return answer;
        });
        if (isDone)
        {
            _last = new Regrouping(version, before, move).Seen(View);
            StateHasChanged();
        }

        return isDone;
    }

    private async Task UndoMove()
    {
        var steps = _last?.Back(View.Grouping) ?? [];
        _last = null;
        foreach (var step in steps)
        {
            if (!await Try(() => Forming.Move(Who, step.Seat, step.Group)))
            {
                return;
            }
        }
    }

    private async Task Weigh(Placement placement)
    {
        try
        {
            _weighing = new(placement, await Forming.Weigh(Who, placement.Seat, placement.Group));
        }
        catch (Exception failure) when (Courier.IsPassing(failure))
        {
            // A weighing is a help: the move itself will say if the session is out of reach.
            _weighing = null;
        }
    }

    private async Task EditBonds(SeatId seat)
    {
        var bond = await Dialogs.Ask<BondDialogue, SeatBond>(new()
        {
            { nameof(BondDialogue.Seat), seat },
            { nameof(BondDialogue.Name), NameOf(seat) },
            { nameof(BondDialogue.Others), Others(seat) },
            { nameof(BondDialogue.Bonds), View.Grouping.Bonds },
        });
        if (bond is not null)
        {
            await Try(() => Forming.Bind(Who, bond.One, bond.Other, bond.Bond));
        }
    }

    /// <param name="seen">What was in sight: groups that nobody looked over are asked about again.</param>
    private async Task Install(GroupingView seen)
    {
        var title = G["Ask.Install.Title"];
        while (await AskInstall(title, seen) && _screen is not null)
        {
            if (!Placements.AreAlike(seen, View.Grouping))
            {
                (seen, title) = (View.Grouping, G["Ask.Install.Again"]);
                continue;
            }

            if (await Try(() => Forming.Install(Who)))
            {
                _last = null;
                await Say(G["Installed"]);
            }

            return;
        }
    }

    private async Task<bool> AskInstall(string title, GroupingView seen)
    {
        // Whoever waits is placed beside people: there is nobody to join yet.
        if (seen.Groups.All(group => group.Seats.IsEmpty))
        {
            _notice = G["NotDrawn"];
            return false;
        }

        return await Dialogs.Ask(title, Installing(seen), G["Ask.Install.Safe"], G["Ask.Install.Act"]);
    }

    private string Installing(GroupingView groups) =>
        groups.PutAside is { Length: > 0 and var aside } ? G.Counted("Ask.Install.TextAside", aside)
        : G[Kit.GroupsImagineScenarios ? "Ask.Install.Text" : "Ask.Install.TextGroups"];

    /// <summary>Somebody whom the announced groups left out.</summary>
    private async Task<bool> Place(Placement to)
    {
        var isPlaced = await Try(() => Forming.Move(Who, to.Seat, to.Group));
        if (isPlaced && to.Group is { } id && Room.Find(id) is { } group)
        {
            await Say(G["Moved", NameOf(to.Seat), GroupName(group)]);
        }

        return isPlaced;
    }

    private async Task Complete(GroupView group)
    {
        var answer = await Dialogs.Ask<SmallGroupDialogue, object>(new()
        {
            { nameof(SmallGroupDialogue.Group), group.Id },
            { nameof(SmallGroupDialogue.Name), GroupName(group) },
            { nameof(SmallGroupDialogue.Lenders), Lenders(group) },
            { nameof(SmallGroupDialogue.Hosts), Hosts(group) },
        });
        await (answer switch
        {
            Placement loan => Try(() => Forming.Move(Who, loan.Seat, loan.Group)),
            GroupId host => Try(() => Forming.Merge(Who, group.Id, host)),
            _ => Task.CompletedTask,
        });
    }

    private ImmutableArray<(SeatId Seat, string Label)> Lenders(GroupView small) =>
    [
        .. from other in Room.Groups
           let here = Room.Around(other)
           where other.Id != small.Id && here.Length >= LeastToLend
           from seat in here
           where Room.Find(seat) is { Presence: Presence.Online }
           select (seat, G["Lender", NameOf(seat), GroupName(other)].Value),
    ];

    private ImmutableArray<(GroupId Group, string Label)> Hosts(GroupView small) =>
    [
        .. from other in Room.Groups
           let here = Room.Around(other).Length
           where other.Id != small.Id && here > 0 && here + Room.Around(small).Length <= Limits.PeoplePerGroup
           select (other.Id, GroupName(other)),
    ];

    private ImmutableArray<(SeatId Seat, string Name)> Others(SeatId seat) =>
        [.. Room.People.Where(person => person.Seat != seat).Select(person => (person.Seat, person.NameIn(Names)))];

    private string GroupName(GroupView group) => G.NameOf(group, Room.Groups, Kit);

    private string NameOf(SeatId seat) => Room.Find(seat) is { } person ? person.NameIn(Names) : "";
}
