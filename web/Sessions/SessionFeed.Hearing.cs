namespace FilageFuturs.Web.Sessions;

/// <summary>What the silo said since the last look, and when to look again.</summary>
internal sealed partial class SessionFeed
{
    private bool _hasGoneBack;

    /// <summary>One-way and short: the silo never waits for a tab.</summary>
    public Task Changed(Notice notice)
    {
        lock (_gate)
        {
            if (notice.After > notice.Version)
            {
                GoBack(notice.Version);
                return Task.CompletedTask;
            }

            var isGap = notice.After > _heard;
            _heard = Math.Max(_heard, notice.Version);
            if (isGap)
            {
                measures.MissedANotice();
            }

            Note(isGap ? News.Everything : Heeded(News.Of(notice)));
        }

        return Task.CompletedTask;
    }

    // Seats alone have no use for what only a console shows; whoever opens one here looks at it anyway.
    private News Heeded(News news) =>
        _screens.TrueForAll(screen => screen.Kind is ScreenKind.Seat) ? news with { Console = false } : news;

    // The silo knows less than it has told: a store that came back from a copy lacks the last moments.
    private void GoBack(long version)
    {
        (_heard, _hasGoneBack) = (version, true);
        Note(News.Everything);
    }

    private void Hear(News news)
    {
        lock (_gate)
        {
            Note(news);
        }
    }

    private void Note(News news)
    {
        _news = _news.And(news);
        if (!_news.IsNothing)
        {
            _bell.TrySetResult();
        }
    }

    /// <summary>Boards always; the rest of the room when its turn has come.</summary>
    private News Take()
    {
        lock (_gate)
        {
            if (_hasGoneBack)
            {
                _hasGoneBack = false;
                _screens.ForEach(screen => screen.TakeOlder());
            }

            var now = clock.GetUtcNow();
            var isRoomsTurn = now >= _roomAt;
            var news = isRoomsTurn ? _news : _news.OfBoards;
            _news = isRoomsTurn ? News.Nothing : _news.OfTheRest;
            _roomAt = isRoomsTurn && !news.OfTheRest.IsNothing ? now + Pace : _roomAt;
            _bell = NewBell();
            if (now >= _renewAt)
            {
                _bell.TrySetResult();
            }

            return news;
        }
    }

    private Task Listen()
    {
        Task bell;
        TimeSpan left;
        lock (_gate)
        {
            bell = _bell.Task;
            var next = _news.IsNothing || _renewAt < _roomAt ? _renewAt : _roomAt;
            left = next - clock.GetUtcNow();
        }

        return left <= TimeSpan.Zero ? Task.CompletedTask : Quietly(bell.WaitAsync(left, clock, _stop.Token));
    }
}
