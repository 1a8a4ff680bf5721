using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace FilageFuturs.Web.Gatherings;

/// <summary>What is chosen in a dialogue: for one room, for people one by one, for the clocks.</summary>
public sealed partial class ConductorPage
{
    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required IStringLocalizer<SeatTexts> Seats { get; set; }

    private async Task ShowRoom(RoomSeen room)
    {
        var act = await Dialogs.Ask<RoomDialogue, RoomAct>(new()
        {
            { nameof(RoomDialogue.Room), room },
            { nameof(RoomDialogue.Hosts), HostsOf(room) },
            { nameof(RoomDialogue.Sending), (Func<ConductorWords, Task<bool>>)Tell },
            { nameof(RoomDialogue.Opened), (Action<RoomDialogue>)(opened => _dialogue = opened) },
        });
        _dialogue = null;
        await (act switch
        {
            RoomAct.Pause => Call(new(CueId.New(), CueKind.Pause, Rooms: [room.Id])),
            RoomAct.Resume => Call(new(CueId.New(), CueKind.Resume, Rooms: [room.Id])),
            RoomAct.Extend extend => Call(new(CueId.New(), CueKind.Extend, extend.Phase, By: extend.By, Rooms: [room.Id])),
            RoomAct.Merge merge => MergeRooms(room, merge.Into),
            RoomAct.MovePeople => MovePeople(room),
            _ => Task.CompletedTask,
        });
    }

    private async Task MergeRooms(RoomSeen from, SessionId into)
    {
        var host = Sight.NameOf(into);
        if (await Dialogs.Ask(
            L["Ask.Merge.Title", from.Name, host], L.Counted("Ask.Merge.Text", from.Room.Placed, host),
            L["Ask.Merge.Safe"], L["Ask.Merge.Act"]))
        {
            await Try(() => Gathering.Merge(Who, from.Id, into));
        }
    }

    private async Task MovePeople(RoomSeen room)
    {
        var people = await Look(() => Gathering.SeePeople(Who, room.Id)) ?? [];
        await Place(await AskPlaces(
            L["People.MoveTitle", room.Name], [.. people.Select(person => (person.Seat, person.NameIn(Seats)))], room.Id));
    }

    /// <summary>
    /// Who has a seat in a room that has ended keeps it, with what the room made; whom its facilitation took out is not sent on.
    /// </summary>
    private async Task MoveThoseOutside(RoomSeen ended)
    {
        var people = await Look(() => Gathering.SeePeople(Who, ended.Id)) ?? [];
        await Place(await AskPlaces(
            L["People.WaitTitle"],
            [
                .. people.Where(person => person.Presence is not Presence.Left && !ended.Had(person.Seat))
                    .Select(person => (person.Seat, person.NameIn(Seats))),
            ],
            null));
    }

    private async Task PlaceOneByOne() => await Place(await AskPlaces(
        L["People.WaitTitle"],
        [.. Sight.View.Waiting.Select((person, rank) => (person.Seat, person.Name ?? Seats["Person.Voice", rank + 1].Value))],
        null));

    private async Task<ImmutableArray<RoomPlacement>> AskPlaces(
        string title, ImmutableArray<(SeatId Seat, string Name)> people, SessionId? from)
    {
        // The link may have been renewed, or the account may have lost the gathering, while the people were asked for.
        if (_desk is not { IsShut: false })
        {
            return [];
        }

        var chosen = await Dialogs.Ask<PeopleDialogue, ImmutableArray<RoomPlacement>>(new()
        {
            { nameof(PeopleDialogue.Title), title },
            { nameof(PeopleDialogue.People), people },
            { nameof(PeopleDialogue.Rooms), Sight.Held.ToImmutableArray() },
            { nameof(PeopleDialogue.From), from },
        });
        return chosen.IsDefault ? [] : chosen;
    }

    private async Task SetClocks()
    {
        var changed = await Dialogs.Ask<CorridorsDialogue, ImmutableArray<PhaseCorridor>>(new()
        {
            { nameof(CorridorsDialogue.Kit), Sight.Kit },
            { nameof(CorridorsDialogue.Corridors), Sight.View.Corridors },
        });
        foreach (var one in changed.IsDefault ? [] : changed)
        {
            if (!await Try(() => Gathering.SetCorridor(Who, one.Phase, one.Corridor)))
            {
                return;
            }
        }
    }

    private ImmutableArray<RoomSeen> HostsOf(RoomSeen room) => room.Pulse is { HasGroups: false }
        ?
        [
            .. Sight.Held.Where(other => other.Id != room.Id
                && other.Pulse is { HasGroups: false }
                && other.Room.Placed + room.Room.Placed <= other.Room.Seats),
        ]
        : [];
}
