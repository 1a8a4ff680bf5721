using FilageFuturs.Silo.Replay;

namespace FilageFuturs.Tests.Replay;

/// <summary>The first events of a session that goes on from an instant of another one, a day later.</summary>
public sealed class ResumptionTests
{
    private static readonly SeatId Zoe = new("zoe");

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

    private static Session GoesOn(params ImmutableArray<SessionEvent> events) => GoesOn(
        [.. events.Select((happened, rank) => new Recorded(rank + 1, Start, happened))], at: null);

    private static Session GoesOn(ImmutableArray<Recorded> past, int? at)
    {
        var resuming = new Resuming("resume", new("record"), Facilitator, past[^1].Version, "Suite", ResumedCast.People);
        return Resumption.Of(past, resuming, rank => SecretOf(new($"rank-{rank}")), Start.AddDays(1))
            .From([new LinkIssued(Role.Participant, 1, Participants.Hash)])
            .Aggregate(Session.Empty, (session, one) => session.Apply(one));
    }
}
