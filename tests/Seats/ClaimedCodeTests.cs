namespace FilageFuturs.Tests.Seats;

[Collection(nameof(Cluster))]
public sealed class ClaimedCodeTests(Cluster cluster)
{
    private readonly SessionId _session = SessionId.New();

    [Fact]
    public async Task A_code_whose_answer_was_lost_leads_to_the_session_that_claimed_it()
    {
        var code = cluster.Grains.JoinCode("FILAGE-2222");
        cluster.Log.LoseNextAnswer("code:FILAGE-2222");

        Assert.True(await code.Claim(_session));

        Assert.Equal(_session, await code.Look());
        Assert.False(await code.Claim(SessionId.New()));
    }

    [Fact]
    public async Task A_code_whose_release_lost_its_answer_is_free_again()
    {
        var (code, next) = (cluster.Grains.JoinCode("FILAGE-3333"), SessionId.New());
        Assert.True(await code.Claim(_session));
        cluster.Log.LoseNextAnswer("code:FILAGE-3333");

        await code.Release(_session);

        Assert.True(await code.Claim(next));
    }

    [Fact]
    public async Task The_code_of_a_link_that_was_renewed_is_free_again()
    {
        var room = new OpenRoom(cluster);
        var old = (await room.Open()).Code!;

        await cluster.Grains.Seats(room.Id).Renew(room.Facilitator, Role.Participant, "once");

        Assert.Null(await cluster.Grains.JoinCode(old).Look());
        Assert.Equal(room.Id, await cluster.Grains.JoinCode((await LinksOf(room)).Code!).Look());
    }

    [Fact]
    public async Task So_it_is_once_a_renewal_that_was_cut_short_is_asked_again()
    {
        var room = new OpenRoom(cluster);
        var old = (await room.Open()).Code!;
        cluster.Log.Refuses($"code:{old}");
        await Assert.ThrowsAsync<StoreUnavailableException>(
            () => cluster.Grains.Seats(room.Id).Renew(room.Facilitator, Role.Participant, "once"));
        var now = (await LinksOf(room)).Code;
        cluster.Log.Accepts();

        await cluster.Grains.Seats(room.Id).Renew(room.Facilitator, Role.Participant, "once");

        Assert.Null(await cluster.Grains.JoinCode(old).Look());
        Assert.Equal(now, (await LinksOf(room)).Code);
    }

    [Fact]
    public async Task A_code_that_could_not_be_stored_says_so_and_is_claimed_later()
    {
        var code = cluster.Grains.JoinCode("FILAGE-4444");
        cluster.Log.Refuses("code:FILAGE-4444");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => code.Claim(_session));
        cluster.Log.Accepts();

        Assert.True(await code.Claim(_session));
    }

    [Fact]
    public async Task What_a_newer_program_wrote_of_a_code_does_not_free_it()
    {
        var lent = new NewEvent(Guid.NewGuid(), "code-lent/1", Start, "{}", null, null);
        await cluster.Log.Append("code:FILAGE-5555", 0, [lent], DeadlineChange.Keep);

        await Assert.ThrowsAsync<UnknownEventException>(() => cluster.Grains.JoinCode("FILAGE-5555").Claim(_session));
    }

    private async Task<Links> LinksOf(OpenRoom room) => (await cluster.Grains.Session(room.Id).SeeConsole(room.Facilitator))!.Links;
}
