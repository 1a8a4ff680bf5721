using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>A room's console inside a gathering: its countdowns, and whether its results count with the others'.</summary>
public sealed partial class ConsolePage
{
    private bool? _isWithdrawn;
    private int? _toldWord;

    [Inject]
    private IStringLocalizer<CrossingTexts> Around { get; set; } = default!;

    private bool HasResults =>
        _screen is { Room: { Gathering: { IsPlenary: false }, Vote.Result: not null } };

    private async Task LookAtResults()
    {
        if (HasResults && _isWithdrawn is null)
        {
            try
            {
                _isWithdrawn = await Grains.Gathering(Room.Gathering!.Gathering).SeeWithdrawn(Session);
                StateHasChanged();
            }
            catch (Exception trouble) when (Courier.IsPassing(trouble))
            {
                // Asked again with the next change of the room.
            }
        }
    }

    private async Task WithdrawResults(bool isWithdrawn)
    {
        if (await Try(() => Grains.Gathering(Room.Gathering!.Gathering).WithdrawResults(Who, Session, isWithdrawn)))
        {
            _isWithdrawn = isWithdrawn;
        }
    }

    // Those that were there as the console opened are read with it.
    private string? WordSince()
    {
        var (word, told) = (View.Conductor, _toldWord);
        _toldWord = word?.Number;
        return word is { Text.Length: > 0 } && word.Number != told ? $"{Around["Desk.Conductor"]}. {word.Text}" : null;
    }

    private string? CueSince(RoomView? before) => CueSentence.Between(Around, Kit, before, Room);
}
