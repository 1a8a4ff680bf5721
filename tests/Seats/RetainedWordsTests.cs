using static FilageFuturs.Tests.Boards.OneBoard;

namespace FilageFuturs.Tests.Seats;

/// <summary>Words that others retained, in a log whose author erased themselves when only their own notes went.</summary>
public sealed class RetainedWordsTests
{
    private static ImmutableArray<SessionEvent> LongAgo =>
    [
        .. SocietyIsOpen,
        Noted(N1, Ana, "") with { Text = null },
        Kept(A1, Bilal, "La pluie") with { From = N1 },
        Kept(A2, Chloe, "Une averse", instead: A1) with { From = N1 },
        new SeatErased(Ana),
    ];

    [Fact]
    public void The_first_answer_made_from_a_note_says_its_words_and_what_was_reworded_stays() =>
        Assert.Equal(LongAgo.Length - 2, Assert.Single(Keeping.RetainedOf(Ana, Logged(LongAgo))));

    [Fact]
    public void As_long_as_they_are_there_their_author_is_offered_to_erase_again() => Assert.False(See(LongAgo).IsErased);

    [Fact]
    public void Without_that_answer_nobody_knows_what_the_note_said_and_nothing_of_others_goes()
    {
        var first = LongAgo.Length - 3;
        var without = LongAgo.SetItem(first, Kept(A1, Bilal, "") with { From = N1, Text = null });

        Assert.Empty(Keeping.RetainedOf(Ana, Logged(without)));
        Assert.True(See(without).IsErased);
    }

    private static MyData See(ImmutableArray<SessionEvent> lived)
    {
        var session = Given(lived).Session;
        return Keeping.MyData(session, session.People.Find(Ana)!, Logged(lived), new(Keeping.Names, Keeping.Words));
    }

    private static ImmutableArray<Recorded> Logged(ImmutableArray<SessionEvent> lived) =>
        [.. lived.Select((happened, rank) => new Recorded(rank + 1, Start, happened))];
}
