namespace FilageFuturs.ComponentTests.Hosting;

// Where people are admitted by hand.
public sealed partial class EnteringTests
{
    [Fact]
    public async Task Admitted_by_hand_one_waits_at_the_door_then_enters()
    {
        var (session, links) = await Opened();
        var (phone, waiting) = await Knock(session, links);
        Assert.Equal($"/atelier/{session}/attente", waiting);
        Assert.Contains("À la porte.", await phone.GetStringAsync(waiting), StringComparison.Ordinal);

        await Grains.Seats(session).Admit(links.Facilitator!.Value, await WhoWaits(session, links));

        Assert.Equal($"/atelier/{session}", (await phone.GetAsync(waiting)).Place());
    }

    [Fact]
    public async Task Who_waits_and_opens_the_door_again_is_still_waiting_once_though_the_room_was_locked()
    {
        var (session, links) = await Opened();
        var (phone, waiting) = await Knock(session, links);
        await Grains.Seats(session).SetLock(links.Facilitator!.Value, true);

        var byLink = await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        var byCode = await phone.Submit("/s", "code", ("Form.Code", links.Code!));

        Assert.Equal(waiting, byLink.Place());
        Assert.Equal(waiting, byCode.Place());
        await Grains.Seats(session).Admit(links.Facilitator.Value, await WhoWaits(session, links));
        Assert.Equal($"/atelier/{session}", (await phone.GetAsync(waiting)).Place());
    }

    [Fact]
    public async Task Who_still_waits_when_it_ends_reads_that_it_ended()
    {
        var (session, links) = await Opened();
        var (phone, waiting) = await Knock(session, links);

        await Grains.Session(session).Close(links.Facilitator!.Value);

        var page = await phone.GetStringAsync(waiting);
        Assert.Contains("s’est terminé le", page, StringComparison.Ordinal);
        Assert.DoesNotContain("porte\" content=\"attente", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_door_of_an_end_that_can_be_taken_back_is_still_looked_at()
    {
        var (session, links) = await Opened();
        var facilitator = links.Facilitator!.Value;
        await Grains.Phases(session).Start(facilitator);
        var (phone, waiting) = await Knock(session, links);
        var running = (await Grains.Session(session).SeeRoom(facilitator))!.Clock!.Phase;
        await Grains.Session(session).Close(facilitator);
        Assert.Contains("porte\" content=\"fin", await phone.GetStringAsync(waiting), StringComparison.Ordinal);

        await Grains.Phases(session).UndoStep(facilitator, running);

        Assert.Contains("porte\" content=\"attente", await phone.GetStringAsync(waiting), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_waits_no_more_because_they_were_refused_or_it_has_ended_meets_the_door_again(bool hasEnded)
    {
        var (session, links) = await Opened();
        var (phone, _) = await Knock(session, links);
        await (hasEnded
            ? Grains.Session(session).Close(links.Facilitator!.Value)
            : Grains.Seats(session).Refuse(links.Facilitator!.Value, await WhoWaits(session, links)));

        Assert.Equal($"/rejoindre/{session}?venu=1", (await phone.GetAsync($"/e/{session}/{links.Participants.Text}")).Place());
    }

    /// <summary>Nour asks to come in where people are admitted by hand.</summary>
    private async Task<(HttpClient Phone, string Place)> Knock(SessionId session, Links links)
    {
        await Grains.Seats(session).SetAdmission(links.Facilitator!.Value, true);
        var phone = house.Browser();
        await phone.GetAsync($"/e/{session}/{links.Participants.Text}");
        return (phone, (await phone.Submit($"/rejoindre/{session}", "rejoindre", ("Form.Name", "Nour"))).Place());
    }

    private async Task<SeatId> WhoWaits(SessionId session, Links links) =>
        (await Grains.Session(session).SeeConsole(links.Facilitator!.Value))!.Waiting.Single().Seat;
}
