namespace FilageFuturs.Silo.Boards;

/// <summary>What the board knows: always the fold of a beginning of the log.</summary>
internal sealed partial class ScenarioBoardGrain
{
    private async Task<BoardStory> StoryUpTo(long version)
    {
        var story = _story ?? BoardStory.Of(Id);
        if (_story is not null && story.Version >= version)
        {
            return story;
        }

        await foreach (var stored in log.Read(SessionId.Value, story.Version))
        {
            story = story.Apply(EventJson.Decode(stored));
        }

        // Something else happened in the session, perhaps to seats or groups.
        _identities.Clear();
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
