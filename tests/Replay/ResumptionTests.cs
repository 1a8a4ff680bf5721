using FilageFuturs.Silo.Replay;

namespace FilageFuturs.Tests.Replay;

/// <summary>The first events of a session that goes on from an instant of another one, a day later.</summary>
public sealed class ResumptionTests
{
    private static readonly SeatId Zoe = new("zoe");

    private static ImmutableArray<Recorded> ADotAfterTenSeconds
    {
        get
        {
            var before = Happening(AVoteIsOpen);
            return [.. before, new(before.Length + 1, Start.AddSeconds(10), new DotPlaced(Ana, Green, Resistance))];
        }
    }

    [Fact]
    public void A_session_that_goes_on_from_a_locked_room_lets_people_in_by_its_new_link_and_nobody_waits_at_its_door()
    {
        var session = GoesOn([.. AVoteIsOpen, new AdmissionSet(true), Sits(Zoe, waits: true), new RoomLocked()]);
        var join = SeatRules.Join(
            session, new(Participants.Text, Zoe, SecretOf(Zoe), "Zoé", Profile.Unsaid, OnWall: false), new HashSet<SeatId>());

        Assert.Empty(session.People.Waiting);
        Assert.Equal(8, session.People.Seated.Count());
        Assert.False(Assert.IsType<SeatTaken>(Assert.Single(join.Events)).Waits);
    }

    [Fact]
    public void A_vote_that_goes_on_from_a_silence_has_the_time_that_was_left_then()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), LeftAt(180_000));
        Assert.Equal(TimeSpan.FromSeconds(290), LeftAt(null));
        Assert.Equal(TimeSpan.FromSeconds(290), LeftAt(0));
    }

    [Fact]
    public void Whoever_takes_up_a_share_out_or_a_wall_is_given_a_group_and_imagined_none_of_the_worlds()
    {
        Assert.All([GoesOn(ShareOutIsOpen), GoesOn(WallIsOpen)], session =>
        {
            var told = session.Apply(new(session.Version + 1, Start.AddDays(1), Sits(Zoe)));
            var group = LatePlacing.For(told, Zoe)!.Value;
            told = told.Apply(new(told.Version + 1, Start.AddDays(1), new SeatPlaced(Zoe, group)));

            Assert.Equal(group, told.Grouping.Of(Zoe));
            Assert.Equal([4, 4], told.Grouping.Groups.Select(one => told.Grouping.Imagined(one, _ => true)));
        });
    }

    [Fact]
    public void Those_who_take_it_up_make_one_group_of_three_after_the_other_then_go_where_the_fewest_are()
    {
        var (session, groups) = (GoesOn(ShareOutIsOpen), new List<GroupId>());
        foreach (var newcomer in Enumerable.Range(1, 10).Select(rank => new SeatId($"newcomer-{rank}")))
        {
            session = session.Apply(new(session.Version + 1, Start.AddDays(1), Sits(newcomer)));
            groups.Add(LatePlacing.For(session, newcomer)!.Value);
            session = session.Apply(new(session.Version + 1, Start.AddDays(1), new SeatPlaced(newcomer, groups[^1])));
        }

        Assert.Equal([G1, G1, G1, G2, G2, G2, G1, G2, G1, G2], groups);
    }

    [Fact]
    public void What_goes_on_stands_between_the_last_event_that_it_keeps_and_the_next_one_or_the_end_of_the_record()
    {
        var index = Recording.Empty.With(ADotAfterTenSeconds).Index(new("record"));
        var last = index.Last;

        Assert.Equal((10_000, 10_000), (ResumeRules.Within(index, last, 180_000), ResumeRules.Within(index, last, 0)));
        Assert.Equal((4_000, 10_000), (ResumeRules.Within(index, last - 1, 4_000), ResumeRules.Within(index, last - 1, 180_000)));
    }

    private static TimeSpan? LeftAt(int? at) => GoesOn(ADotAfterTenSeconds, at).Conduct.Now!.LeftAtPause;

    private static ImmutableArray<Recorded> Happening(ImmutableArray<SessionEvent> events) =>
        [.. events.Select((happened, rank) => new Recorded(rank + 1, Start, happened))];

    private static Session GoesOn(params ImmutableArray<SessionEvent> events) =>
        GoesOn(Happening(events), at: null);

    private static Session GoesOn(ImmutableArray<Recorded> past, int? at)
    {
        var resuming = new Resuming("resume", new("record"), Facilitator, past[^1].Version, "Suite", ResumedCast.People, at);
        return Resumption.Of(past, resuming, rank => SecretOf(new($"rank-{rank}")), Start.AddDays(1))
            .From([new LinkIssued(Role.Participant, 1, Participants.Hash)])
            .Aggregate(Session.Empty, (session, one) => session.Apply(one));
    }
}
