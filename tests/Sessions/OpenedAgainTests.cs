namespace FilageFuturs.Tests.Sessions;

/// <summary>The id of an opening heals a lost answer; it is no key that outlives the facilitator's link.</summary>
[Collection(nameof(Cluster))]
public sealed class OpenedAgainTests(Cluster cluster)
{
    private static readonly Opened NoLinks = new(Refusal.SessionAlreadyOpen, null);

    private readonly OpenRoom _room = new(cluster);
    private readonly SessionId _next = SessionId.New();

    private ISessionGrain Session => cluster.Grains.Session(_room.Id);

    [Fact]
    public async Task Once_the_facilitators_link_was_renewed_opening_again_gives_no_links()
    {
        await _room.Open();
        await cluster.Grains.Seats(_room.Id).Renew(_room.Facilitator, Role.Facilitator, Secret.New().Text);

        Assert.Equal(NoLinks, await Session.Open(_room.Opening));
    }

    [Fact]
    public async Task Another_link_that_was_renewed_takes_nothing_from_whoever_did_not_hear_the_answer()
    {
        await _room.Open();
        await cluster.Grains.Seats(_room.Id).Renew(_room.Facilitator, Role.Wall, Secret.New().Text);

        Assert.Equal(_room.Facilitator, (await Session.Open(_room.Opening)).Links!.Facilitator);
    }

    [Fact]
    public async Task Opening_again_gives_the_links_for_ten_minutes()
    {
        await _room.Open();

        cluster.Clock.Advance(Limits.OpensAgain);
        Assert.Equal(_room.Links, (await Session.Open(_room.Opening)).Links);

        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(NoLinks, await Session.Open(_room.Opening));
    }

    [Fact]
    public async Task A_session_that_goes_on_from_an_older_one_gives_them_for_ten_minutes_of_its_own()
    {
        await _room.Open();
        cluster.Clock.Advance(2 * Limits.OpensAgain);
        var version = (await OpenRoom.Accepted(cluster.Grains.Phases(_room.Id).Start(_room.Facilitator))).Version;

        var first = await Resume(version);
        Assert.Equal(first, await Resume(version));

        cluster.Clock.Advance(Limits.OpensAgain + TimeSpan.FromSeconds(1));
        Assert.Equal(NoLinks, await Resume(version));
    }

    private Task<Opened> Resume(long version) => cluster.Grains.Moments(_next).Resume(
        new("resume", _room.Id, _room.Facilitator, version, "Et si…", ResumedCast.People));
}
