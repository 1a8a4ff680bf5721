using FilageFuturs.Silo.Rehearsals;

namespace FilageFuturs.Tests.Rehearsals;

/// <summary>Who is asked in next, after what the first were answered.</summary>
public sealed class ArrivalsTests
{
    private readonly Arrivals _arrivals = new(3, [4, 0, 1, 2, 3], ["Ana", "Bilal", "Chloé", "Driss"]);

    [Fact]
    public void No_more_are_asked_in_than_are_missing()
    {
        Assert.Equal([(4, "Ana"), (0, "Bilal")], Next(2));
        Assert.Equal([(4, "Ana"), (0, "Bilal"), (1, "Chloé")], Next(8));

        Hears(Refusal.None, Refusal.None);
        Assert.Equal([(1, "Chloé")], Next(8));
    }

    [Fact]
    public void Nobody_takes_the_seat_of_whoever_was_removed_and_their_name_is_the_next_ones()
    {
        Hears(Refusal.None, Refusal.SeatWasRemoved, Refusal.AdmissionWasRefused);

        Assert.Equal([(2, "Bilal"), (3, "Chloé")], Next(8));
    }

    [Fact]
    public void A_name_that_is_somebodys_costs_nobody_their_seat()
    {
        Hears(Refusal.NameIsTaken, Refusal.None);

        Assert.Equal([(4, "Chloé"), (1, "Driss")], Next(8));
        Assert.False(_arrivals.AreOver);
    }

    [Fact]
    public void Once_nobody_is_missing_they_are_over_and_nothing_keeps_anybody_out()
    {
        Hears(Refusal.None, Refusal.None, Refusal.None);

        Assert.Equal((true, Refusal.None, 0), (_arrivals.AreOver, _arrivals.Denial, _arrivals.Missing));
        Assert.Empty(Next(8));
    }

    [Fact]
    public void Those_whom_the_room_keeps_out_are_the_next_to_be_asked_again()
    {
        Hears(Refusal.None, Refusal.RoomIsSilent, Refusal.None);
        Assert.Equal((true, Refusal.RoomIsSilent, 1), (_arrivals.AreOver, _arrivals.Denial, _arrivals.Missing));

        Assert.Equal([(0, "Bilal")], Next(8));
        Hears(Refusal.None);
        Assert.Equal((true, Refusal.None, 0), (_arrivals.AreOver, _arrivals.Denial, _arrivals.Missing));
    }

    [Fact]
    public void Where_no_seat_or_no_name_is_left_too_many_were_asked_for()
    {
        Hears(Refusal.NameIsTaken, Refusal.NameIsTaken, Refusal.NameIsTaken);
        Hears(Refusal.NameIsTaken);

        Assert.Equal((true, Refusal.TooMany, 3), (_arrivals.AreOver, _arrivals.Denial, _arrivals.Missing));
    }

    private IEnumerable<(int Rank, string Name)> Next(int most) => _arrivals.Next(most);

    private void Hears(params ImmutableArray<Refusal> refusals) => _arrivals.Hear(refusals);
}
