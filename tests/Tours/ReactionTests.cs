using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Tours;

public sealed class ReactionTests
{
    [Fact]
    public void One_reacts_to_the_object_that_ones_group_is_before() =>
        Reacting(Given(TheTourIsOpen), Ana, Advert, Never, " Trop pour moi ").Then(Said(Ana, Advert, Never, "Trop pour moi"));

    [Fact]
    public void One_does_not_react_to_what_the_group_has_not_met() =>
        Reacting(Given(TheTourIsOpen), Ana, Article, Never).ThenRefused(Refusal.NoSuchArtefact);

    [Fact]
    public void One_may_come_back_to_what_the_group_met_before() =>
        Reacting(Given(TheTourIsOpen).And(new TourStopOpened(TourPhase, 1, Start + Nine)), Ana, Advert, WhyNot).Then(Said(Ana, Advert, WhyNot));

    [Fact]
    public void The_same_again_says_nothing_more()
    {
        var story = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"));

        Reacting(story, Ana, Advert, Never, "Trop").ThenNothing();
        Reacting(story, Ana, Advert, WhyNot, "Trop").Then(Said(Ana, Advert, WhyNot, "Trop"));
    }

    [Fact]
    public void Taking_it_back_takes_the_word_with_it()
    {
        var story = Reacting(Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop")), Ana, Advert, null, "Trop");

        story.Then(Said(Ana, Advert, null));
        Reacting(story, Ana, Advert, null).ThenNothing();
    }

    [Fact]
    public void Only_the_reactions_of_the_kit_are_taken() =>
        Reacting(Given(TheTourIsOpen), Ana, Advert, new("bof")).ThenRefused(Refusal.NoSuchReaction);

    [Fact]
    public void A_word_is_not_a_speech() =>
        Reacting(Given(TheTourIsOpen), Ana, Advert, Never, new string('a', Limits.ReactionLength + 1)).ThenRefused(Refusal.TextIsTooLong);

    [Fact]
    public void Nobody_reacts_once_writing_is_closed_nor_in_another_phase()
    {
        Reacting(Given(TheTourIsOpen).And(new WritingClosed(TourPhase)), Ana, Advert, Never).ThenRefused(Refusal.WritingIsClosed);
        Reacting(Given(TheTourIsOpen).And(Opens(WallPhase)), Ana, Advert, Never).ThenRefused(Refusal.NotInThisPhase);
        Reacting(Given(TheTourIsOpen).And(new PhasePaused(TourPhase, Three)), Ana, Advert, Never).ThenRefused(Refusal.PhaseIsPaused);
    }

    [Fact]
    public void Somebody_lent_to_another_group_may_still_change_what_they_said() =>
        Reacting(Given(TheTourIsOpen).And(Said(Ana, Advert, Never), new SeatPlaced(Ana, G2)), Ana, Advert, WhyNot).Then(Said(Ana, Advert, WhyNot));

    [Fact]
    public void What_others_say_is_told_only_to_whoever_said_something_of_the_same_object()
    {
        var session = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), Said(Emma, Article, WhyNot), Said(Bilal, Advert, Never)).Session;

        Assert.Empty(TourSeeing.Mine(session, Chloe)!.Others);
        var told = Assert.Single(TourSeeing.Mine(session, Ana)!.Others);
        Assert.Equal((Advert, 2), (told.Artefact, told.People));
        Assert.Equal([0, 0, 2], told.Counts.Select(count => count.Count));
    }

    [Fact]
    public void The_room_knows_how_many_reacted_and_what_they_said_once_the_tour_is_over()
    {
        var story = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"));
        Assert.Null(TourSeeing.Room(story.Session)!.Harvest);
        Assert.Equal(1, TourSeeing.Room(story.Session)!.Reacted[Advert]);

        var over = TourSeeing.Room(story.And(new WritingClosed(TourPhase)).Session)!;

        Assert.Empty(over.Places);
        Assert.Equal(["Trop"], over.Harvest!.Value[0].Words.Select(word => word.Text));
        Assert.NotNull(TourSeeing.Room(story.And(Opens(WallPhase)).Session)!.Harvest);
    }

    [Fact]
    public void The_harvest_may_come_early_and_time_given_takes_it_back()
    {
        var story = Given(TheTourIsOpen).And(Said(Ana, Advert, Never)).When((session, _) => TourRules.Harvest(session, TourPhase));
        story.Then(new WritingClosed(TourPhase));
        story.When((session, _) => TourRules.Harvest(session, TourPhase)).ThenNothing();

        story.When((session, now) => ConductRules.Extend(session, new("rallonge"), TourPhase, Three, now));

        Assert.Null(TourSeeing.Room(story.Session)!.Harvest);
        Reacting(story, Ana, Advert, WhyNot).Then(Said(Ana, Advert, WhyNot));
    }

    [Fact]
    public void Words_do_not_come_in_the_order_in_which_they_were_written()
    {
        var one = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, Never, "Assez")).Session;
        var other = Given(TheTourIsOpen).And(Said(Bilal, Advert, Never, "Assez"), Said(Ana, Advert, Never, "Trop")).Session;

        Assert.Equal(Words(one), Words(other));
    }

    [Fact]
    public void Words_that_begin_with_an_accent_do_not_come_last()
    {
        var session = Given(TheTourIsOpen)
            .And(Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, Never, "Assez"), Said(Chloe, Advert, Never, "Ça me glace"), Said(Driss, Advert, WhyNot, "Oui"))
            .Session;

        Assert.Equal(["Assez", "Ça me glace", "Oui", "Trop"], Words(session));
    }

    [Fact]
    public void The_same_word_twice_is_in_one_order_whoever_wrote_it_first()
    {
        var one = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, WhyNot, "Trop")).Session;
        var other = Given(TheTourIsOpen).And(Said(Ana, Advert, WhyNot, "Trop"), Said(Bilal, Advert, Never, "Trop")).Session;

        Assert.Equal([Never, WhyNot], Of(one));
        Assert.Equal(Of(one), Of(other));

        static IEnumerable<ReactionId> Of(Session session) =>
            session.Tour.Reactions.Tally(Circuit, Advert).Words.Select(word => word.Reaction!.Value);
    }

    [Fact]
    public void Whoever_is_removed_or_called_to_another_room_is_counted_no_more()
    {
        var story = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, Never));

        story.And(new SeatRemoved(Ana), new SeatMoved(Bilal));

        Assert.Equal(0, TourSeeing.Room(story.Session)!.Reacted[Advert]);
        Assert.Equal(1, TourSeeing.Room(story.And(Sits(Bilal)).Session)!.Reacted[Advert]);
    }

    [Fact]
    public void The_harvest_once_read_does_not_tell_of_who_is_removed()
    {
        var story = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, Never), new WritingClosed(TourPhase));

        story.And(new SeatRemoved(Ana));

        Assert.Equal(2, TourSeeing.Room(story.Session)!.Harvest!.Value[0].People);
    }

    [Fact]
    public void Erasing_takes_the_word_and_leaves_the_count()
    {
        var session = Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop"), new SeatErased(Ana), new WritingClosed(TourPhase)).Session;

        var advert = TourSeeing.Room(session)!.Harvest!.Value[0];
        Assert.Equal(1, advert.People);
        Assert.Empty(advert.Words);
    }

    [Fact]
    public void A_word_that_was_erased_is_counted_though_the_log_is_read_again_and_what_had_none_is_not()
    {
        ImmutableArray<SessionEvent> held =
        [
            .. TheTourIsOpen, Said(Ana, Advert, Never, "Trop"), Said(Bilal, Advert, Never),
            Said(Chloe, Advert, Never, "Assez"), Said(Chloe, Advert, null), new SeatErased(Ana), new SeatErased(Bilal),
        ];
        var read = held.Select(one => one is ArtefactReacted said ? said with { Text = null } : one);

        Assert.Equal(0, Given(TheTourIsOpen).And(Said(Ana, Advert, Never, "Trop")).Session.Tour.Reactions.Erased);
        Assert.Equal(1, Given(held).Session.Tour.Reactions.Erased);
        Assert.Equal(1, Given([.. read]).Session.Tour.Reactions.Erased);
    }

    private static Story Reacting(Story story, SeatId by, ArtefactId of, ReactionId? what, string? word = null) =>
        story.When((session, now) => TourRules.React(session, by, of, what, word, now));

    private static IEnumerable<string> Words(Session session) => session.Tour.Reactions.Tally(Circuit, Advert).Words.Select(word => word.Text);
}
