using FilageFuturs.Tests.Assessment;

namespace FilageFuturs.Tests.Seats;

/// <summary>Where somebody placed themselves is theirs to erase, after a first erasure too.</summary>
public sealed class OwnPlacesTests
{
    private static readonly SelfAssessed Placed = new(Ana, new(41, 63));

    [Fact]
    public void Whoever_erased_themselves_stayed_and_took_a_place_is_offered_to_erase_again()
    {
        Assert.True(See(new SeatErased(Ana)).IsErased);

        var placed = See(new SeatErased(Ana), Placed);

        Assert.Single(placed.Places);
        Assert.False(placed.IsErased);
    }

    // As the log reads once it was erased there.
    [Fact]
    public void A_place_that_was_erased_again_is_gone()
    {
        var again = See(new SeatErased(Ana), Placed with { At = null });

        Assert.Empty(again.Places);
        Assert.True(again.IsErased);
    }

    private static MyData See(params SessionEvent[] since)
    {
        var session = Given([.. AssessmentTests.IsOpen, .. since]).Session;
        return Keeping.MyData(session, session.People.Find(Ana)!, [], new(Keeping.Names, Keeping.Words));
    }
}
