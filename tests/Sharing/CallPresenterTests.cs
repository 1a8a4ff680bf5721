namespace FilageFuturs.Tests.Sharing;

public sealed class CallPresenterTests
{
    private static readonly TimeSpan HalfOfThePhase = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_group_gets_its_share_of_the_phase() =>
        Given(ShareOutIsOpen)
            .When(Calls(G1))
            .Then(new PresenterCalled(G1, Start + TimeSpan.FromMinutes(1) + HalfOfThePhase, [Society]));

    [Fact]
    public void A_group_shows_the_cards_it_chose() =>
        Given([.. ShareOutIsOpen, new CardChosen(G1, [Society, Stage])])
            .When(Calls(G1))
            .Then(session => Assert.Equal([Society, Stage], See(session).Cards.AsEnumerable()));

    [Fact]
    public void Without_a_choice_it_shows_the_card_that_it_marked_most() =>
        Given([
                .. ShareOutIsOpen,
                new CellMarked(new(G1, Society), Fear, CellMark.Debate, true),
                new CellMarked(new(G1, Stage), Season, CellMark.Consensus, true),
                new CellMarked(new(G1, Stage), NewTrade, CellMark.Debate, true),
                new AnswerRetained(new(G1, Society), Fear, new("reponse"), Ana, null, null, "L’hiver"),
            ])
            .When(Calls(G1))
            .Then(session => Assert.Equal([Stage], See(session).Cards.AsEnumerable()));

    [Fact]
    public void Without_marks_it_shows_the_card_that_it_answered_most() =>
        Given([
                .. ShareOutIsOpen,
                new AnswerRetained(new(G1, Stage), Season, new("reponse"), Ana, null, null, "Un banquet"),
            ])
            .When(Calls(G1))
            .Then(session => Assert.Equal([Stage], See(session).Cards.AsEnumerable()));

    [Fact]
    public void Everybody_knows_who_comes_next_and_who_has_been() =>
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])])
            .When(Calls(G2))
            .Then(session =>
            {
                var sharing = See(session);
                Assert.Equal([G1, G2], sharing.Order.AsEnumerable());
                Assert.Equal([G1], sharing.Presented.AsEnumerable());
                Assert.Equal((G2, HalfOfThePhase), (sharing.Presenter, sharing.PerGroup));
            });

    [Fact]
    public void A_group_may_be_called_again() =>
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), new PresenterCalled(G2, Start, [Society])])
            .When(Calls(G1))
            .Then(session => Assert.Equal([G2], See(session).Presented.AsEnumerable()));

    [Fact]
    public void A_pause_leaves_the_group_on_stage_what_it_had_left()
    {
        var story = Given(ShareOutIsOpen).When(Calls(G1));
        var until = See(story.Session).Until;

        story.After(TimeSpan.FromMinutes(2)).When(Pauses);
        Assert.Equal(TimeSpan.FromMinutes(3), See(story.Session).LeftAtPause);

        story.After(TimeSpan.FromMinutes(4)).When(Resumes);
        Assert.Null(See(story.Session).LeftAtPause);
        Assert.Equal(until + TimeSpan.FromMinutes(4), See(story.Session).Until);
    }

    [Fact]
    public void A_group_called_in_a_pause_keeps_its_whole_time()
    {
        var story = Given(ShareOutIsOpen).When(Pauses).After(TimeSpan.FromMinutes(2)).When(Calls(G1));
        var until = See(story.Session).Until;
        Assert.Equal(HalfOfThePhase, See(story.Session).LeftAtPause);

        story.After(TimeSpan.FromMinutes(4)).When(Resumes);
        Assert.Null(See(story.Session).LeftAtPause);
        Assert.Equal(until + TimeSpan.FromMinutes(4), See(story.Session).Until);
    }

    [Fact]
    public void So_does_one_called_in_the_place_of_another() =>
        Given(ShareOutIsOpen).When(Calls(G1)).When(Pauses).After(TimeSpan.FromMinutes(2)).When(Calls(G2))
            .After(TimeSpan.FromMinutes(4)).When(Resumes)
            .Then(session => Assert.Equal(Start + TimeSpan.FromMinutes(7) + HalfOfThePhase, See(session).Until));

    [Fact]
    public void The_group_on_stage_has_the_time_that_is_given()
    {
        var story = Given(ShareOutIsOpen).When(Calls(G1)).When(Extends("one"));
        Assert.Equal(story.Now + HalfOfThePhase + OneMinute, See(story.Session).Until);

        story.After(TimeSpan.FromMinutes(8)).When(Extends("two"));
        Assert.Equal(story.Now + OneMinute, See(story.Session).Until);

        story.When(Calls(G2)).Then(session => Assert.Equal(story.Now + HalfOfThePhase, See(session).Until));
    }

    [Fact]
    public void So_it_has_in_a_pause()
    {
        var story = Given(ShareOutIsOpen).When(Calls(G1)).When(Pauses).After(TimeSpan.FromMinutes(2)).When(Extends("one"));
        Assert.Equal(HalfOfThePhase + OneMinute, See(story.Session).LeftAtPause);

        story.When(Resumes).Then(session => Assert.Equal(story.Now + HalfOfThePhase + OneMinute, See(session).Until));
    }

    [Fact]
    public void Time_given_while_nobody_is_on_stage_is_in_every_share() =>
        Given(ShareOutIsOpen).When(Extends("one"))
            .Then(session => Assert.Equal(TimeSpan.FromSeconds(330), See(session).PerGroup));

    [Fact]
    public void Time_that_an_older_log_gave_is_in_every_share_whoever_is_on_stage()
    {
        var story = Given(ShareOutIsOpen).When(Calls(G1));
        var until = See(story.Session).Until;

        story.And(new PhaseExtended(new("one"), SharingPhase, OneMinute, Start + TimeSpan.FromMinutes(11)));

        Assert.Equal((until, TimeSpan.FromSeconds(330)), (See(story.Session).Until, See(story.Session).PerGroup));
    }

    [Fact]
    public void A_pause_of_the_step_before_does_not_hold_who_is_called_next() =>
        Given([.. SocietyIsOpen, new PhasePaused(SocietyPhase, TimeSpan.Zero), Opens(SharingPhase)])
            .When(Calls(G1))
            .Then(session => Assert.Null(See(session).LeftAtPause));

    [Fact]
    public void Nor_does_a_pause_of_the_step_that_is_taken_back() =>
        Given([.. ShareOutIsOpen, Opens(WallPhase), new PhasePaused(WallPhase, TimeSpan.Zero), new PhaseReopened(SharingPhase, Start)])
            .When(Calls(G1))
            .Then(session => Assert.Null(See(session).LeftAtPause));

    [Fact]
    public void Calling_who_is_there_already_changes_nothing() =>
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])]).When(Calls(G1)).ThenNothing();

    [Fact]
    public void A_merged_group_does_not_present() =>
        Given([.. ShareOutIsOpen, new GroupsMerged(G1, G2)]).When(Calls(G1)).ThenRefused(Refusal.NoSuchGroup);

    [Fact]
    public void A_merge_gives_the_others_more_time() =>
        Given([.. ShareOutIsOpen, new GroupsMerged(G1, G2)])
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal(TimeSpan.FromMinutes(10), See(session).PerGroup));

    [Fact]
    public void Nobody_presents_outside_the_share_out() =>
        Given(SocietyIsOpen).When(Calls(G1)).ThenRefused(Refusal.NotInThisPhase);

    [Fact]
    public void Nobody_presents_without_groups() =>
        Given([.. InTheLobby(8), .. UpTo(SharingPhase)]).When(Calls(G1)).ThenRefused(Refusal.GroupsAreNotInstalled);

    [Fact]
    public void There_is_no_share_out_to_see_before_it_opens() =>
        Given(SocietyIsOpen).When(_ => Decision.Nothing).Then(session => Assert.Null(session.ShareOut.See(session)));

    [Fact]
    public void The_next_phase_takes_the_stage_back() =>
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), Opens(WallPhase)])
            .When(_ => Decision.Nothing)
            .Then(session =>
            {
                Assert.Null(See(session).Presenter);
                Assert.Equal([G1], See(session).Presented.AsEnumerable());
            });

    [Fact]
    public void A_step_taken_back_gives_the_stage_to_whoever_had_it_with_the_time_that_was_left()
    {
        var story = Given([.. ShareOutIsOpen, new CardChosen(G2, [Stage])]).When(Calls(G1)).When(Calls(G2));
        story.After(TimeSpan.FromMinutes(2)).When((session, now) => ConductRules.Next(session, SharingPhase, now));
        Assert.Null(See(story.Session).Presenter);
        Assert.Equal([G1, G2], See(story.Session).Presented.AsEnumerable());

        story.After(TimeSpan.FromSeconds(30)).When((session, now) => ConductRules.UndoStep(session, SharingPhase, now));

        Assert.Equal((G2, story.Now + TimeSpan.FromMinutes(3)), (See(story.Session).Presenter, See(story.Session).Until));
        Assert.Equal([Stage], See(story.Session).Cards.AsEnumerable());
        Assert.Equal([G1], See(story.Session).Presented.AsEnumerable());
    }

    [Fact]
    public void So_does_a_closing_that_is_taken_back_with_what_a_pause_had_kept()
    {
        var story = Given(ShareOutIsOpen).When(Calls(G1)).When(Pauses).After(TimeSpan.FromMinutes(2)).When(RoomRules.Close);
        story.After(TimeSpan.FromSeconds(30)).When((session, now) => ConductRules.UndoStep(session, SharingPhase, now));

        Assert.Equal((G1, story.Now + HalfOfThePhase), (See(story.Session).Presenter, See(story.Session).Until));
        Assert.Null(See(story.Session).LeftAtPause);
    }

    [Fact]
    public void A_step_into_the_share_out_that_is_taken_back_leaves_nobody_on_stage_nor_heard()
    {
        var story = Given([.. InTheLobby(8), .. Installed, .. UpTo(StagePhase)])
            .When((session, now) => ConductRules.Next(session, StagePhase, now))
            .When(Calls(G1));
        Assert.Equal(G1, See(story.Session).Presenter);

        story.After(TimeSpan.FromSeconds(20)).When((session, now) => ConductRules.UndoStep(session, StagePhase, now));
        Assert.True(SharingRules.MayChoose(story.Session, story.Session.Grouping.Find(G1)!));

        story.When((session, now) => ConductRules.Next(session, StagePhase, now));
        Assert.Null(See(story.Session).Presenter);
        Assert.Empty(See(story.Session).Presented);
    }

    [Fact]
    public void A_stage_that_was_empty_stays_so_and_a_turn_of_long_ago_does_not_come_back() =>
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), Opens(WallPhase), new SessionClosed()])
            .When((session, now) => ConductRules.UndoStep(session, WallPhase, now))
            .Then(session => Assert.Null(See(session).Presenter));

    private static Func<Session, DateTimeOffset, Decision> Calls(GroupId group) =>
        (session, now) => SharingRules.CallPresenter(session, group, now);

    private static Func<Session, DateTimeOffset, Decision> Extends(string id) =>
        (session, now) => ConductRules.Extend(session, new(id), SharingPhase, OneMinute, now);

    private static Decision Pauses(Session session, DateTimeOffset now) => ConductRules.Pause(session, SharingPhase, now);

    private static Decision Resumes(Session session, DateTimeOffset now) => ConductRules.Resume(session, SharingPhase, now);

    private static SharingView See(Session session) => session.ShareOut.See(session)!;
}
