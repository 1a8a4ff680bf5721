namespace FilageFuturs.Tests.Sharing;

/// <summary>A group whose people all said goodbye before it told its card.</summary>
public sealed class LeftGroupTests
{
    private static readonly TimeSpan WholePhase = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan HalfOfThePhase = TimeSpan.FromMinutes(5);

    private static readonly ImmutableArray<SessionEvent> TheFirstLeft = [.. People(8)[..4].Select(seat => new SeatLeft(seat))];
    private static readonly ImmutableArray<SessionEvent> TheSecondLeft = [.. People(8)[4..].Select(seat => new SeatLeft(seat))];

    [Fact]
    public void It_has_no_place_in_the_order_and_no_share_of_the_time() =>
        Assert.Equal(("g1", WholePhase), Seen(Given([.. ShareOutIsOpen, .. TheSecondLeft])));

    [Fact]
    public void One_of_them_is_a_group_still_and_whoever_goes_on_gives_it_both_back()
    {
        var story = Given([.. ShareOutIsOpen, .. TheSecondLeft.Skip(1)]);
        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(story));

        story.And(TheSecondLeft[0]);
        Assert.Equal(("g1", WholePhase), Seen(story));

        story.And(Sits(Emma));
        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(story));
    }

    [Fact]
    public void Its_card_may_be_told_all_the_same_in_an_equal_share()
    {
        var story = Given([.. ShareOutIsOpen, .. TheSecondLeft]);

        story.When((session, now) => SharingRules.CallPresenter(session, G2, now))
            .Then(new PresenterCalled(G2, story.Now + HalfOfThePhase, [Society]));

        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(story));
    }

    [Fact]
    public void One_that_told_its_card_and_left_keeps_its_place_and_the_others_their_time()
    {
        var story = Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), .. TheFirstLeft]);
        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(story));

        story.And(new PresenterCalled(G2, Start, [Society]));
        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(story));
    }

    [Fact]
    public void Once_everybody_has_left_all_groups_have_their_place_again() =>
        Assert.Equal(("g1 g2", HalfOfThePhase), Seen(Given([.. ShareOutIsOpen, .. TheFirstLeft, .. TheSecondLeft])));

    private static (string Order, TimeSpan PerGroup) Seen(Story story)
    {
        var sharing = story.Session.ShareOut.See(story.Session)!;
        return (string.Join(' ', sharing.Order), sharing.PerGroup);
    }
}
