using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

[Collection(nameof(Cluster))]
public sealed class GatheringGrainTests(Cluster cluster)
{
    private static readonly PhaseId Vote = new("vote");
    private static readonly PhaseId Groups = new("groupes");

    private readonly OpenGathering _gathering = new(cluster);

    [Fact]
    public async Task Opening_twice_opens_once_and_gives_the_same_links()
    {
        await _gathering.Open();

        var again = await _gathering.Grain.Open(_gathering.Opening());

        Assert.Equal(_gathering.Links, again.Links);
        Assert.Equal(3, (await _gathering.See()).Rooms.Length);
    }

    [Fact]
    public async Task An_opening_overtaken_by_itself_is_stored_once()
    {
        cluster.Log.RepeatNextAppend(_gathering.Stream);

        await _gathering.Open();

        Assert.Equal(_gathering.Rooms.AsEnumerable(), (await _gathering.See()).Rooms.Select(room => room.Session));
    }

    [Fact]
    public async Task A_countdown_is_announced_in_every_room_and_moves_them_together()
    {
        await _gathering.Open();
        foreach (var room in _gathering.Rooms)
        {
            await _gathering.GoTo(room, PhaseKind.DotVote);
        }

        await Accepted(_gathering.Calls(CueKind.Phase, Groups, 60));

        foreach (var room in _gathering.Rooms)
        {
            var view = await _gathering.Look(room);
            Assert.Equal(Groups, view.Gathering!.Cue!.Phase);
            Assert.Equal(Vote, view.Clock!.Phase);
        }

        await cluster.Until(async () => (await _gathering.Look(_gathering.Rooms[2])).Clock!.Phase == Groups, TimeSpan.FromMinutes(2));
        var deadlines = await Task.WhenAll(_gathering.Rooms.Select(async room =>
        {
            await cluster.Soon(async () => (await _gathering.Look(room)).Clock!.Phase == Groups);
            return (await _gathering.Look(room)).Clock!.Deadline;
        }));
        Assert.Single(deadlines.Distinct());
    }

    [Fact]
    public async Task Two_conductors_at_once_start_one_countdown()
    {
        await _gathering.Open();
        var other = _gathering.Links.CoFacilitator;

        await Accepted(_gathering.Calls(CueKind.Phase, Vote, 60));
        var second = await _gathering.Grain.Call(other, new(CueId.New(), CueKind.Plenary, null, TimeSpan.FromSeconds(30)));

        Assert.Equal(Refusal.CountdownRuns, second.Refusal);
        Assert.Single((await _gathering.See()).Cues);
    }

    [Fact]
    public async Task Waiting_for_a_room_puts_the_countdown_back_for_all()
    {
        await _gathering.Open();
        await Accepted(_gathering.Calls(CueKind.Phase, Vote, 60));

        await Accepted(_gathering.Calls(CueKind.Phase, Vote, 120));

        var views = await Task.WhenAll(_gathering.Rooms.Select(_gathering.Look));
        Assert.All(views, view => Assert.Equal(cluster.Clock.GetUtcNow() + TimeSpan.FromSeconds(120), view.Gathering!.Cue!.At));
    }

    [Fact]
    public async Task A_room_that_does_not_answer_is_told_again_until_it_does()
    {
        await _gathering.Open();
        cluster.Log.Refuses(_gathering.Rooms[1].Value);

        await _gathering.Calls(CueKind.Say, text: "Bonsoir à toutes les salles");
        Assert.Contains(_gathering.Rooms[1], (await _gathering.See()).Cues[0].Unanswered);
        cluster.Log.Accepts();

        await cluster.Soon(async () => (await _gathering.See()).Cues[0].Unanswered.IsEmpty);
        Assert.Equal("Bonsoir à toutes les salles", Assert.Single((await _gathering.Look(_gathering.Rooms[1])).Messages).Text);
        Assert.Single((await _gathering.Look(_gathering.Rooms[0])).Messages);
    }

    [Fact]
    public async Task A_countdown_called_off_while_a_room_was_out_of_reach_moves_it_no_more()
    {
        await _gathering.Open();
        await _gathering.GoTo(_gathering.Rooms[1], PhaseKind.DotVote);
        cluster.Log.Refuses(_gathering.Rooms[1].Value);
        await Accepted(_gathering.Calls(CueKind.Phase, Groups, 10));
        await Accepted(_gathering.Calls(CueKind.CallOff));
        cluster.Clock.Advance(TimeSpan.FromSeconds(15));
        cluster.Log.Accepts();

        await cluster.Soon(async () => (await _gathering.See()).Cues[1].Unanswered.IsEmpty);

        var view = await _gathering.Look(_gathering.Rooms[1]);
        Assert.Equal(Vote, view.Clock!.Phase);
        Assert.Null(view.Gathering!.Cue);
    }

    [Fact]
    public async Task A_call_that_is_kept_is_accepted_though_the_answers_of_the_rooms_cannot_be()
    {
        await _gathering.Open();
        var isBeingTold = cluster.Log.HoldNextAppend(_gathering.Rooms[0].Value);
        var calling = _gathering.Calls(CueKind.Say, text: "Bonsoir à toutes les salles");
        await isBeingTold;
        cluster.Log.Refuses(_gathering.Stream);
        cluster.Log.LetGo();

        await Accepted(calling);
        cluster.Log.Accepts();

        await cluster.Soon(async () => (await _gathering.See()).Cues[0].Unanswered.IsEmpty);
        Assert.Single((await _gathering.Look(_gathering.Rooms[0])).Messages);
    }

    [Fact]
    public async Task A_withdrawal_that_was_kept_is_seen_though_its_answer_was_lost_and_is_read_once_for_all_who_ask()
    {
        await _gathering.Open();
        var (lille, facilitator) = (_gathering.Rooms[0], await _gathering.FacilitatorOf(_gathering.Rooms[0]));
        var before = cluster.Log.ReadingsOf(_gathering.Stream);
        cluster.Log.LoseNextAnswer(new SessionId(_gathering.Stream));
        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.WithdrawResults(facilitator, lille, isWithdrawn: true));

        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _gathering.Grain.SeeWithdrawn(lille)));

        Assert.All(seen, isWithdrawn => Assert.True(isWithdrawn));
        Assert.Equal(before + 1, cluster.Log.ReadingsOf(_gathering.Stream));
    }

    [Fact]
    public async Task A_cue_to_a_closed_room_is_answered_and_the_others_follow()
    {
        await _gathering.Open();
        await Accepted(cluster.Grains.Session(_gathering.Rooms[2]).Close(await _gathering.FacilitatorOf(_gathering.Rooms[2])));

        await Accepted(_gathering.Calls(CueKind.Phase, Vote, 10));

        var line = (await _gathering.See()).Cues[0];
        Assert.Equal(new CueRefusal(_gathering.Rooms[2], Refusal.SessionIsClosed), Assert.Single(line.Refused));
        Assert.Empty(line.Unanswered);
    }

    [Fact]
    public async Task A_facilitators_key_of_a_room_conducts_nothing()
    {
        await _gathering.Open();
        var facilitator = await _gathering.FacilitatorOf(_gathering.Rooms[0]);

        Assert.Null(await _gathering.Grain.See(facilitator));
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.Call(facilitator, new(CueId.New(), CueKind.Pause))).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.Cross(facilitator)).Refusal);
    }

    [Fact]
    public async Task The_conductor_takes_over_a_room_whose_facilitator_is_missing()
    {
        await _gathering.Open();
        var lille = (await _gathering.See()).Rooms[0];

        await Accepted(cluster.Grains.Phases(lille.Session).Start(lille.Key));

        Assert.Equal(Role.Conductor, (await cluster.Grains.Session(lille.Session).SeeConsole(lille.Key))!.Role);
    }

    [Fact]
    public async Task After_the_welcome_everybody_goes_to_their_room_and_back_to_the_plenary()
    {
        await _gathering.Open(hasWelcome: true);
        var ana = await _gathering.Join("Ana");
        await Accepted(_gathering.Grain.Choose(ana.Token, _gathering.Rooms[0]));
        Assert.Equal(_gathering.Id, (await _gathering.Grain.Cross(ana.Token)).To);

        await Accepted(_gathering.Calls(CueKind.Rooms, seconds: 5));
        await cluster.Soon(async () => (await _gathering.Grain.Cross(ana.Token)).To == _gathering.Rooms[0]);
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 5));

        await cluster.Soon(async () => (await _gathering.Grain.Cross(ana.Token)).To == _gathering.Id);
        Assert.True((await _gathering.Look(_gathering.Rooms[0])).Gathering!.IsElsewhere);
    }

    [Fact]
    public async Task A_room_opened_after_a_call_to_the_plenary_was_called_off_keeps_its_people()
    {
        await _gathering.Open();
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 60));
        await Accepted(_gathering.Calls(CueKind.CallOff));

        var soissons = await OpensSoissons();

        Assert.False((await _gathering.Look(soissons)).Gathering!.IsElsewhere);
    }

    [Fact]
    public async Task A_room_opened_while_everybody_is_being_called_goes_with_the_others()
    {
        await _gathering.Open();
        await Accepted(_gathering.Calls(CueKind.Plenary, seconds: 60));

        var soissons = await OpensSoissons();

        Assert.False((await _gathering.Look(soissons)).Gathering!.IsElsewhere);
        await cluster.Until(async () => (await _gathering.Look(soissons)).Gathering!.IsElsewhere, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_room_opened_during_a_countdown_to_a_phase_opens_it_with_the_others()
    {
        await _gathering.Open();
        await Accepted(_gathering.Calls(CueKind.Phase, Vote, 60));

        var soissons = await OpensSoissons();

        Assert.Null((await _gathering.Look(soissons)).Clock);
        await cluster.Until(async () => (await _gathering.Look(soissons)).Clock?.Phase == Vote, TimeSpan.FromMinutes(2));
    }

    private async Task<SessionId> OpensSoissons()
    {
        var room = SessionId.New();
        await Accepted(_gathering.Grain.OpenRoom(_gathering.Conductor, new(room, "Soissons", new("aisne"), null, 6, 8)));
        return room;
    }
}
