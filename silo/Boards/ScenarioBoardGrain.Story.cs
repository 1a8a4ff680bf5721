namespace FilageFuturs.Silo.Boards;

/// <summary>What the board knows: always the fold of a beginning of the log.</summary>
internal sealed partial class ScenarioBoardGrain
{
    /// <param name="since">What the session says happened after an earlier version of this story; null: the log is read.</param>
    private async Task<BoardStory> StoryUpTo(long version, ImmutableArray<Recorded>? since = null)
    {
        if (_story is not null && _story.Version >= version)
        {
            return _story;
        }

        if (since is { } events && _story is { } known)
        {
            return Keep(events.Where(one => one.Version > known.Version).Aggregate(known, (story, one) => Heard(story, one)) with
            {
                Version = version,
            });
        }

        return await ReadUpTo(version);
    }

    private async Task<BoardStory> ReadUpTo(long version)
    {
        var (story, forgets) = (_story ?? BoardStory.Of(Id), _forgets);
        await foreach (var stored in log.Read(SessionId.Value, story.Version))
        {
            story = Heard(story, EventJson.Decode(stored));
        }

        if (forgets != _forgets)
        {
            return await StoryUpTo(version);
        }

        if (_story is { } other && other.Version >= story.Version)
        {
            return other;
        }

        // Read from the beginning: what a node shows of before may hold words that were erased since, without a new version.
        var isNew = _story is null;
        Keep(story);
        if (isNew)
        {
            _past.Forget();
        }

        return story;
    }

    private BoardStory Heard(BoardStory story, Recorded recorded)
    {
        // Something else happened in the session, perhaps to seats or groups.
        if (Board.Of(recorded.Event) is null)
        {
            _identities.Clear();
        }

        return story.Apply(recorded);
    }

    private BoardStory Keep(BoardStory story)
    {
        _past.Remember(story.Board);
        return _story = story;
    }

    private async Task<Identity> Identify(Secret who)
    {
        if (_identities.TryGetValue(who, out var known))
        {
            return known;
        }

        var identity = await Session.Identify(who);
        // Only what lets in is remembered: a person who has just been moved here must not wait to be known.
        if (identity.Facilitates || identity.Group == Id.Group)
        {
            if (_identities.Count >= IdentitiesKept)
            {
                _identities.Clear();
            }

            _identities[who] = identity;
        }

        return identity;
    }
}
