using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace FilageFuturs.Web.Replay;

/// <summary>Playing: the circuit moves the head, asks for a frame when it would look different, and skips what comes too fast.</summary>
public sealed partial class ReplayPage
{
    private const int MillisecondsOfASecond = 1000;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    // After a stall one goes on from where one was, not from where one would have been.
    private static readonly TimeSpan LongestBeat = TimeSpan.FromSeconds(1);

    private ReplayCursor _cursor;
    private ReplayAddress? _address;
    private ITimer? _timer;
    private long _since;
    private int _speed = 4;
    private int _leaps;
    private bool _squeezes = true;
    private bool _isAsking;
    private bool _asksAgain;
    private bool _isLookingFurther;

    private bool IsPlaying => _timer is not null;

    private Task Toggle() => IsPlaying ? Pause() : Play();

    private async Task Play()
    {
        if (_head.IsAtEnd(_cursor))
        {
            await LookFurther();
            await Show(_head.IsAtEnd(_cursor) ? _head.Seek(0) : _cursor);
        }

        if (_gone.IsCancellationRequested)
        {
            return;
        }

        _since = Time.GetTimestamp();
        _timer ??= Time.CreateTimer(_ => _ = InvokeAsync(Advance), null, Beat, Beat);
        await Announcer.Say(T["Said.Playing", _speed]);
    }

    private async Task Pause()
    {
        await StopBeat();
        Write();
        await Announcer.Say(T["Said.Paused", Here]);
    }

    private async Task StopBeat()
    {
        if (_timer is { } timer)
        {
            _timer = null;
            await timer.DisposeAsync();
        }
    }

    private async Task Advance()
    {
        if (!IsPlaying || _isAsking || _isLookingFurther)
        {
            return;
        }

        var elapsed = Time.GetElapsedTime(_since);
        _since = Time.GetTimestamp();
        _cursor = _head.Advance(_cursor, Math.Min(elapsed.TotalMilliseconds, LongestBeat.TotalMilliseconds) * _speed, _squeezes);
        if (IsNews(_cursor))
        {
            await Show(_cursor);
        }

        if (IsPlaying && _head.IsAtEnd(_cursor))
        {
            await LookFurther();
            await (IsPlaying && _head.IsAtEnd(_cursor) ? Stop() : Task.CompletedTask);
        }
    }

    /// <summary>It is not the end where nobody answered whether there is more.</summary>
    private async Task Stop()
    {
        await StopBeat();
        Write();
        StateHasChanged();
        await (_trouble is null ? Announcer.Say(T["Said.Ended"]) : Task.CompletedTask);
    }

    /// <summary>While the workshop goes on, its record may have grown since it was opened.</summary>
    private async Task LookFurther()
    {
        if (_index!.IsClosed || _isLookingFurther)
        {
            return;
        }

        _isLookingFurther = true;
        try
        {
            await Trying(() => Open(_who));
        }
        finally
        {
            _isLookingFurther = false;
        }
    }

    private bool IsNews(ReplayCursor cursor) =>
        _frame?.Cursor is not { } shown
        || shown.Version != cursor.Version
        || shown.At / MillisecondsOfASecond != cursor.At / MillisecondsOfASecond;

    /// <summary>One question at a time; what was asked meanwhile is asked after, once.</summary>
    private async Task Show(ReplayCursor cursor)
    {
        _cursor = cursor;
        if (_isAsking)
        {
            _asksAgain = true;
            return;
        }

        _isAsking = true;
        try
        {
            do
            {
                _asksAgain = false;
                await Trying(Look);
            }
            while (_asksAgain && !_isGone);
        }
        finally
        {
            _isAsking = false;
        }

        if (_isGone || _trouble is not null)
        {
            await StopBeat();
        }

        StateHasChanged();
    }

    private async Task Look()
    {
        var asked = Boards(_frame?.Room);
        var frame = await Record.See(Key, _cursor, asked);
        // Which boards are on stage is only known once the instant is.
        if (frame is not null && !Boards(frame.Room).All(asked.Contains))
        {
            frame = await Record.See(Key, _cursor, Boards(frame.Room));
        }

        (_frame, _isGone) = (frame ?? _frame, frame is null);
        await BringBack();
    }

    private Task Drag(int at) => Leap(_head.Seek(at));

    private Task Seek(int at) => Go(_head.Seek(at));

    private Task GoToStart() => Tell(_head.Seek(0));

    private async Task GoToEnd()
    {
        await LookFurther();
        await Tell(_head.End);
    }

    private async Task Shift(int by)
    {
        await (_cursor.At + by > _head.Length ? LookFurther() : Task.CompletedTask);
        await Tell(_head.Seek(_cursor.At + by));
    }

    private Task GoToEvent(long version) => Go(_head.At(version));

    private async Task StepOn()
    {
        await (_head.IsAtEnd(_head.Next(_cursor)) ? LookFurther() : Task.CompletedTask);
        await Step(_head.Next(_cursor));
    }

    private Task StepBack() => Step(_head.Previous(_cursor));

    private async Task Step(ReplayCursor cursor)
    {
        await Go(cursor);
        if (_frame?.Feed.LastOrDefault(line => line.Version <= cursor.Version) is { } line)
        {
            await Announcer.Say(Sentences.InFull(line));
        }
    }

    private async Task Tell(ReplayCursor cursor)
    {
        await Go(cursor);
        await Announcer.Say(Here);
    }

    private async Task Go(ReplayCursor cursor)
    {
        await Leap(cursor);
        _since = Time.GetTimestamp();
        if (!IsPlaying)
        {
            Write();
        }
    }

    /// <summary>The address bar says where one stands: copied or kept, it leads back here.</summary>
    private void Write()
    {
        var place = ReplayPlace.For(_head, _cursor);
        if (_address!.Writes(place))
        {
            Navigation.NavigateTo($"/rejeu/{Session}{place.Query}", new NavigationOptions { ReplaceHistoryEntry = true });
        }
    }

    // A mark, a chapter or a line is an address of this same page, be it the one that it says already.
    private void FollowAddress(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        if (_address is not null && ReplayPlace.Of(Session, change.Location) is { } place && _address.Leads(place)
            && place.In(_head) is { } cursor)
        {
            await Leap(cursor);
        }
    });

    private Task Leap(ReplayCursor cursor)
    {
        _leaps++;
        return Show(cursor);
    }

    private void SetSpeed(int speed) => _speed = speed;

    private void SetSqueeze(bool squeezes) => _squeezes = squeezes;
}
