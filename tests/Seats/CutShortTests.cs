namespace FilageFuturs.Tests.Seats;

/// <summary>An erasure that ended between its event and the words is found again in the log.</summary>
public sealed class CutShortTests
{
    private static readonly IdeaAdded AnIdea = new(new("i1"), Ana, "Se parler de vive voix");

    [Fact]
    public void A_log_where_nobody_erased_anything_is_left_alone() => Assert.Empty(CutShortIn(InTheLobby(8)));

    [Fact]
    public void Words_that_were_there_when_the_erasure_was_stored_are_to_go() =>
        Assert.Equal<string?>(["ana"], CutShortIn([.. InTheLobby(8), AnIdea, new SeatErased(Ana)]));

    [Fact]
    public void An_erasure_whose_words_are_gone_is_finished() =>
        Assert.Empty(CutShortIn([.. InTheLobby(8), AnIdea, new SeatErased(Ana)], erased: Ana));

    [Fact]
    public void Whoever_wrote_since_is_left_alone() =>
        Assert.Empty(CutShortIn([.. InTheLobby(8), new SeatErased(Ana), AnIdea]));

    [Fact]
    public void Of_a_deleted_workshop_everybodys_words_are_to_go() =>
        Assert.Equal<string?>([null], CutShortIn([.. InTheLobby(8), new SessionDeleted()]));

    private static ImmutableArray<string?> CutShortIn(ImmutableArray<SessionEvent> events, SeatId? erased = null)
    {
        var (session, cutShort) = (Session.Empty, new CutShort());
        foreach (var happened in events)
        {
            var entry = EventJson.Encode(Guid.NewGuid(), Start, happened);
            var words = erased is { } seat && entry.Owner == seat.Value ? null : entry.Words;
            session = session.Apply(new(session.Version + 1, Start, happened));
            cutShort.Hear(new(session.Version, entry.Id, entry.Type, entry.At, entry.Data, words, entry.Owner), happened);
        }

        return cutShort.In(session);
    }
}
