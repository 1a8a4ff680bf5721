using FilageFuturs.Tests.EventLog.StoredEvents;

namespace FilageFuturs.Tests.Sessions;

public sealed class GestureRateTests
{
    private static readonly TimeSpan Whole = Limits.GesturesAtOnce * Limits.GestureEvery;

    private readonly GestureRate _rate = new();

    [Fact]
    public void A_seat_that_used_up_its_gestures_has_one_more_every_few_seconds_however_often_it_asks()
    {
        for (var made = 0; made < Limits.GesturesAtOnce; made++)
        {
            Assert.Equal(Refusal.None, _rate.Take([Ana], Start));
        }

        Assert.Equal(Refusal.TooOften, _rate.Take([Ana], Start));
        Assert.Equal(Refusal.TooOften, _rate.Take([Ana], Start + Limits.GestureEvery - TimeSpan.FromMilliseconds(1)));
        Assert.Equal(Refusal.None, _rate.Take([Ana], Start + Limits.GestureEvery));
        Assert.Equal(Refusal.TooOften, _rate.Take([Ana], Start + Limits.GestureEvery));
    }

    [Fact]
    public void After_a_rest_all_of_them_are_back_and_no_more()
    {
        Assert.Equal(Refusal.None, _rate.Take(All(Ana), Start));

        Assert.Equal(Refusal.None, _rate.Take(All(Ana), Start + Whole));
        Assert.Equal(Refusal.TooOften, _rate.Take([Ana], Start + Whole));
        Assert.Equal(Refusal.None, _rate.Take(All(Ana), Start + (10 * Whole)));
        Assert.Equal(Refusal.TooOften, _rate.Take([Ana], Start + (10 * Whole)));
    }

    [Fact]
    public void Nobody_pays_for_another()
    {
        Assert.Equal(Refusal.None, _rate.Take(All(Ana), Start));

        Assert.Equal(Refusal.TooOften, _rate.Take([Bilal, Ana], Start));
        Assert.Equal(Refusal.None, _rate.Take(All(Bilal), Start));
    }

    [Fact]
    public void A_clock_that_is_put_back_makes_nobody_wait()
    {
        Assert.Equal(Refusal.None, _rate.Take(All(Ana), Start + TimeSpan.FromHours(1)));

        Assert.Equal(Refusal.None, _rate.Take([Ana], Start));
    }

    [Fact]
    public void The_facilitation_and_whoever_is_simulated_have_no_rate()
    {
        var session = Given([.. InTheLobby(1), Sits(Bilal) with { IsSimulated = true }]).Session;
        ImmutableArray<SessionEvent> lowered = [new HandLowered(Ana)];

        Assert.Equal([Ana], GestureRate.Of(session, SecretOf(Ana), lowered));
        Assert.Empty(GestureRate.Of(session, SecretOf(Bilal), lowered));
        Assert.Empty(GestureRate.Of(session, Facilitator, lowered));
    }

    [Fact]
    public void Whatever_people_write_has_no_rate_nor_has_what_goes_with_it()
    {
        var written = StoredEventLines.All.Select(stored => EventJson.Decode(stored).Event)
            .Where(happened => happened.Owner is not null && WordsOf(happened) is not null)
            // Brought by the gathering: its author wrote it elsewhere.
            .Where(happened => happened is not IdeaBrought)
            .ToList();
        var session = Given(InTheLobby(1)).Session;

        Assert.NotEmpty(written);
        Assert.All(written, happened => Assert.True(GestureRate.IsWritten(happened), happened.GetType().Name));
        Assert.All(written, happened => Assert.Empty(GestureRate.Of(session, SecretOf(Ana), [new HandRaised(Ana), happened])));
    }

    [Fact]
    public void A_reaction_without_a_word_is_a_gesture() =>
        Assert.False(GestureRate.IsWritten(new ArtefactReacted(Ana, new("offre"), new("peur"), null)));

    private static IEnumerable<SeatId> All(SeatId of) => Enumerable.Repeat(of, Limits.GesturesAtOnce);

    private static object? WordsOf(SessionEvent happened) => happened.GetType().GetProperty("Text")?.GetValue(happened);
}
