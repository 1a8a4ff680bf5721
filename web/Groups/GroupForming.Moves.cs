namespace FilageFuturs.Web.Groups;

/// <summary>Three ways to move somebody, one outcome: drag, pick up by keyboard, menu.</summary>
public sealed partial class GroupForming
{
    private void ToggleMenu(SeatId seat) => (_menu, _refusal) = (_menu == seat ? null : seat, null);

    private async Task Pick(SeatId seat)
    {
        if (_held is { } held && held.Seat == seat)
        {
            await DropOn(held.Group);
            return;
        }

        (_held, _menu, _refusal) = (new(seat, PlaceOf(seat)), null, null);
        await OnSay.InvokeAsync(L["Picked", PersonOf(seat), NameOf(PlaceOf(seat))]);
    }

    private Task Press((SeatId Seat, string Key) pressed) => _held is null || pressed.Seat != _held.Seat
        ? Task.CompletedTask
        : pressed.Key switch
        {
            "ArrowRight" or "ArrowDown" => Step(_held, 1),
            "ArrowLeft" or "ArrowUp" => Step(_held, -1),
            "Escape" => PutBack(_held),
            _ => Task.CompletedTask,
        };

    private async Task Step(Placement held, int by)
    {
        var places = PlacesOf(held.Seat);
        var rank = places.Select(place => place.Place).ToList().IndexOf(held.Group);
        var place = places[(rank + by + places.Length) % places.Length];
        var next = held with { Group = place.Place };
        _held = next;
        await OnSay.InvokeAsync(L[place.IsFull ? "OverFull" : "Over", place.Label]);
        await OnWeigh.InvokeAsync(next);
    }

    private async Task PutBack(Placement held)
    {
        _held = null;
        await OnSay.InvokeAsync(L["PutBack", PersonOf(held.Seat), NameOf(PlaceOf(held.Seat))]);
    }

    private async Task DropOn(GroupId? group)
    {
        if (_held is { } held)
        {
            var to = held with { Group = group };
            (_held, _focus) = (null, to);
            await Move(to);
        }
    }

    private Task Hover(string seat, string? place) => InvokeAsync(async () =>
    {
        (_held, _refusal) = (place is null ? null : new(new(seat), GroupOf(place)), null);
        StateHasChanged();
        if (_held is { } held && held.Group != PlaceOf(held.Seat))
        {
            await OnWeigh.InvokeAsync(held);
        }
    });

    private Task Drop(string seat, string place) => InvokeAsync(async () =>
    {
        _held = null;
        await Move(new(new(seat), GroupOf(place)));
        StateHasChanged();
    });

    private async Task Move(Placement to)
    {
        (_menu, _refusal) = (null, null);
        if (to.Group == PlaceOf(to.Seat))
        {
            return;
        }

        if (IsFull(to.Group, to.Seat))
        {
            _refusal = Refused(to);
            await OnSay.InvokeAsync(_refusal);
            return;
        }

        if (!await OnMove(to))
        {
            _focus = null;
            return;
        }

        await OnSay.InvokeAsync(L["Moved", PersonOf(to.Seat), NameOf(to.Group)]);
    }

    private string Refused(Placement to)
    {
        var free = Grouping.Groups.Where(group => !IsFull(group.Id, to.Seat) && group.Id != PlaceOf(to.Seat))
            .MinBy(group => Here(group).Length);
        return free is null
            ? L["FullEverywhere", NameOf(to.Group)]
            : L["FullTry", NameOf(to.Group), NameOf(free.Id)];
    }

    private static GroupId? GroupOf(string place) => place.Length > 0 ? new GroupId(place) : null;
}
