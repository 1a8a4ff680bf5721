using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Sessions;

/// <summary>A room's console inside a gathering: its countdowns, and whether its results count with the others'.</summary>
public sealed partial class ConsolePage
{
    // A colleague may take them out, or give them back, from another console of the room.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private bool? _isWithdrawn;
    private long? _looked;
    private bool _isLooking;
    private ITimer? _nextLook;
    private int? _toldWord;

    [Inject]
    private IStringLocalizer<CrossingTexts> Around { get; set; } = default!;

    // Its words go there as they are written, with a vote or without.
    private bool HasResults =>
        _screen is { Room: { Gathering: { IsPlenary: false }, State: not SessionState.Lobby } };

    private async Task LookAtResults()
    {
        if (!HasResults)
        {
            return;
        }

        var left = _looked is { } before ? BetweenLooks - Time.GetElapsedTime(before) : TimeSpan.Zero;
        if (_isLooking || left > TimeSpan.Zero)
        {
            // What was told just after a look may be told no more.
            _nextLook ??= Time.CreateTimer(
                _ => _ = InvokeAsync(LookAgain), null, left > TimeSpan.Zero ? left : BetweenLooks, Timeout.InfiniteTimeSpan);
            return;
        }

        var look = Time.GetTimestamp();
        (_looked, _isLooking) = (look, true);
        try
        {
            var isWithdrawn = await Grains.Gathering(Room.Gathering!.Gathering).SeeWithdrawn(Session);
            // Changed here meanwhile: the answer is of before.
            if (_looked == look)
            {
                _isWithdrawn = isWithdrawn;
                StateHasChanged();
            }
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Asked again with the next change of the room, a moment from now at the soonest. Nobody waits to hear why.
            _looked = Time.GetTimestamp();
        }
        finally
        {
            _isLooking = false;
        }
    }

    private Task LookAgain()
    {
        _nextLook?.Dispose();
        _nextLook = null;
        return _gone.IsCancellationRequested ? Task.CompletedTask : LookAtResults();
    }

    private async Task WithdrawResults(bool isWithdrawn)
    {
        if (await Try(() => Grains.Gathering(Room.Gathering!.Gathering).WithdrawResults(Who, Session, isWithdrawn)))
        {
            (_isWithdrawn, _looked) = (isWithdrawn, Time.GetTimestamp());
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
