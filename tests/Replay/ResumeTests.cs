namespace FilageFuturs.Tests.Replay;

/// <summary>A session that goes on from an instant of another one.</summary>
[Collection(nameof(Cluster))]
public sealed class ResumeTests(Cluster cluster)
{
    private const string Note = "Une ville sans écrans";

    private readonly OpenRoom _room = new(cluster);
    private readonly SessionId _next = SessionId.New();

    [Fact]
    public async Task It_stands_where_the_other_stood_paused_and_without_names()
    {
        var version = await Written();
        var before = await _room.See();

        var opened = await Resume(version, ResumedCast.Simulated);
        var room = (await cluster.Grains.Session(_next).SeeRoom(opened.Facilitator!.Value))!;

        Assert.Equal(before.Clock!.Phase, room.Clock!.Phase);
        Assert.True(room.Clock.IsPaused);
        Assert.Equal(before.Groups.Select(group => group.Seats.Length), room.Groups.Select(group => group.Seats.Length));
        Assert.Equal(before.Groups.Select(group => group.Scenario), room.Groups.Select(group => group.Scenario));
        Assert.All(room.People, person => Assert.Null(person.Name));
        var console = (await cluster.Grains.Session(_next).SeeConsole(opened.Facilitator!.Value))!;
        Assert.Equal(1, console.Boards.Sum(board => board.Notes));
    }

    [Fact]
    public async Task The_record_is_not_changed_and_both_know_each_other()
    {
        var version = await Written();
        var before = await cluster.Grains.Replay(_room.Id).Open(new(_room.Facilitator, true));

        var opened = await Resume(version, ResumedCast.People);
        var after = await cluster.Grains.Replay(_room.Id).Open(new(_room.Facilitator, true));
        var sharing = await cluster.Grains.Replay(_room.Id).SeeSharing(_room.Facilitator);
        var child = await cluster.Grains.Replay(_next).Open(new(opened.Facilitator!.Value, true));

        Assert.Equal(before!.Last, after!.Last);
        Assert.Equal(new Lineage(_next, version), Assert.Single(sharing!.WentOn));
        Assert.Equal(new Lineage(_room.Id, version), child!.From);
    }

    [Fact]
    public async Task Simulated_people_play_on_in_the_seats_of_the_record()
    {
        var opened = await Resume(await Written(), ResumedCast.Simulated);
        var facilitator = opened.Facilitator!.Value;

        await OpenRoom.Accepted(cluster.Grains.Rehearsal(_next).Start(facilitator, new(4, 7, 1, Conducts: false)));
        var room = (await cluster.Grains.Session(_next).SeeRoom(facilitator))!;

        Assert.Equal(4, room.People.Length);
        Assert.All(room.People, person => Assert.NotNull(person.Name));
    }

    [Fact]
    public async Task No_simulated_person_waits_in_the_place_of_whoever_was_never_let_in()
    {
        await _room.Open();
        await _room.Join("Ana");
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).SetAdmission(_room.Facilitator, byHand: true));
        await _room.Join("Bilal");
        var started = await OpenRoom.Accepted(cluster.Grains.Phases(_room.Id).Start(_room.Facilitator));

        var facilitator = (await Resume(started.Version, ResumedCast.Simulated)).Facilitator!.Value;
        await OpenRoom.Accepted(cluster.Grains.Rehearsal(_next).Start(facilitator, new(4, 7, 1, Conducts: false)));

        Assert.Equal(4, (await cluster.Grains.Session(_next).SeeRoom(facilitator))!.People.Length);
    }

    [Fact]
    public async Task Real_people_come_in_and_join_the_groups()
    {
        var opened = await Resume(await Written(), ResumedCast.People);
        var facilitator = opened.Facilitator!.Value;
        var token = Secret.New();

        await OpenRoom.Accepted(cluster.Grains.Seats(_next).Join(new(
            opened.Participants.Text, SeatId.New(), token, "Zoé", Profile.Unsaid, OnWall: false)));
        var room = (await cluster.Grains.Session(_next).SeeRoom(facilitator))!;

        var group = (await cluster.Grains.Session(_next).SeeMine(token))!.Group!.Value;
        Assert.Contains(room.People.Single(person => person.Name == "Zoé").Seat, room.Find(group)!.Seats);
        Assert.All(room.People.Where(person => person.Name is null), person => Assert.Equal(Presence.Left, person.Presence));
        Assert.False(room.IsRehearsal);
    }

    [Fact]
    public async Task What_goes_on_from_a_rehearsal_stays_one_its_simulated_people_are_told_and_it_is_not_observed()
    {
        await _room.Open(_room.Opening with { IsRehearsal = true });
        await VoteSimulated(5);

        var opened = await Resume((await _room.See()).Version, ResumedCast.People);
        var facilitator = opened.Facilitator!.Value;
        await OpenRoom.Accepted(cluster.Grains.Seats(_next).Join(new(
            opened.Participants.Text, SeatId.New(), Secret.New(), "Zoé", Profile.Unsaid, OnWall: false)));
        var room = (await cluster.Grains.Session(_next).SeeRoom(facilitator))!;
        await OpenRoom.Accepted(cluster.Grains.Phases(_next).Next(facilitator, room.Clock!.Phase));
        await OpenRoom.Accepted(cluster.Grains.Session(_next).Close(facilitator));

        var archive = (await cluster.Grains.Session(_next).SeeArchive(facilitator))!;
        Assert.True(room.IsRehearsal);
        Assert.True((await cluster.Grains.Replay(_next).Open(new(facilitator, Anonymous: true)))!.IsRehearsal);
        Assert.Equal((6, 5), (archive.Figures.People, archive.Figures.Simulated));
        Assert.Equal(5, archive.Vote!.WithDots);
        Assert.Null(await cluster.Grains.Observatory(_next).Observe(facilitator));
    }

    [Fact]
    public async Task The_video_calls_of_the_record_are_not_those_of_the_new_session()
    {
        await _room.Open(_room.Opening with { VideoPattern = "https://visio.ecluses.example/{salle}" });
        await _room.GoTo(PhaseKind.DotVote);
        Assert.NotNull((await _room.See()).VideoLink);

        var opened = await Resume((await _room.See()).Version, ResumedCast.People);

        Assert.Null((await cluster.Grains.Session(_next).SeeRoom(opened.Facilitator!.Value))!.VideoLink);
    }

    [Fact]
    public async Task Old_keys_open_nothing_in_the_new_session()
    {
        var version = await Written();
        await Resume(version, ResumedCast.People);

        Assert.Equal(Role.None, (await cluster.Grains.Session(_next).Identify(_room.Facilitator)).Role);
    }

    [Fact]
    public async Task A_vote_that_was_not_shown_at_that_instant_is_not_in_the_copy()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        await _room.GoTo(PhaseKind.DotVote);
        var kit = (await cluster.Grains.Session(_room.Id).SeeKit(_room.Facilitator))!;
        var placed = await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).PlaceDot(ana, kit.Dots[0].Id, kit.Scenarios[0].Id));

        var opened = await Resume(placed.Version, ResumedCast.People);
        await OpenRoom.Accepted(cluster.Grains.Voting(_next).Reveal(opened.Facilitator!.Value));

        var vote = (await cluster.Grains.Session(_next).SeeRoom(opened.Facilitator.Value))!.Vote!;
        Assert.Equal(0, vote.Result!.WithDots);
    }

    [Fact]
    public async Task A_lost_answer_does_not_lose_the_new_session()
    {
        var version = await Written();
        cluster.Log.LoseNextAnswer(_next);

        await Assert.ThrowsAnyAsync<Exception>(() => Resume(version, ResumedCast.People));

        Assert.NotNull((await Resume(version, ResumedCast.People)).Facilitator);
    }

    [Fact]
    public async Task Asking_twice_opens_once_and_strangers_open_nothing()
    {
        var version = await Written();
        var first = await Resume(version, ResumedCast.People);
        var again = await Resume(version, ResumedCast.People);
        var stranger = await cluster.Grains.Moments(SessionId.New()).Resume(
            new("resume", _room.Id, Secret.New(), version, "Suite", ResumedCast.People));
        var nowhere = await cluster.Grains.Moments(SessionId.New()).Resume(
            new("resume", _room.Id, _room.Facilitator, 100_000, "Suite", ResumedCast.People));

        Assert.Equal(first, again);
        Assert.Equal(Refusal.NotAllowed, stranger.Refusal);
        Assert.Equal(Refusal.NoSuchInstant, nowhere.Refusal);
    }

    [Fact]
    public async Task So_many_go_on_from_one_session_and_no_more()
    {
        var version = await Written();
        var first = await Resume(version, ResumedCast.People);
        for (var gone = 1; gone < Limits.ResumptionsPerSession; gone++)
        {
            Assert.NotNull(await cluster.Grains.Replay(_room.Id).HandOver(_room.Facilitator, version, SessionId.New()));
        }

        var oneMore = await cluster.Grains.Moments(SessionId.New()).Resume(
            new("resume", _room.Id, _room.Facilitator, version, "Suite", ResumedCast.People));

        Assert.Equal(new(Refusal.TooMany, null), oneMore);
        Assert.Equal(first, await Resume(version, ResumedCast.People));
        Assert.NotNull(await cluster.Grains.Replay(_room.Id).HandOver(_room.Facilitator, version, _next));
    }

    private async Task<Links> Resume(long version, ResumedCast cast)
    {
        var opened = await cluster.Grains.Moments(_next).Resume(
            new("resume", _room.Id, _room.Facilitator, version, "Et si…", cast));
        Assert.Equal(Refusal.None, opened.Refusal);
        return opened.Links!;
    }

    /// <summary>As many simulated people each place a dot, and the facilitator shows the vote.</summary>
    private async Task VoteSimulated(int people)
    {
        var tokens = Enumerable.Range(0, people).Select(_ => Secret.New()).ToList();
        foreach (var (token, rank) in tokens.Select((token, rank) => (token, rank)))
        {
            await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).Join(new(
                _room.Links.Participants.Text, SeatId.New(), token, $"Voix {rank}", Profile.Unsaid, OnWall: false, IsSimulated: true)));
        }

        await _room.GoTo(PhaseKind.DotVote);
        var kit = (await cluster.Grains.Session(_room.Id).SeeKit(_room.Facilitator))!;
        foreach (var token in tokens)
        {
            await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).PlaceDot(token, kit.Dots[0].Id, kit.Scenarios[0].Id));
        }

        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).Reveal(_room.Facilitator));
    }

    /// <summary>Four people in a group, one note on the first card; returns the version of the note.</summary>
    private async Task<long> Written()
    {
        await _room.Open();
        var people = new List<Secret>();
        foreach (var name in new[] { "Ana", "Bilal", "Chloé", "Driss" })
        {
            people.Add(await _room.Join(name));
        }

        var phase = await _room.GoTo(PhaseKind.CardBoard);
        var kit = (await cluster.Grains.Session(_room.Id).SeeKit(_room.Facilitator))!;
        var card = kit.Find(kit.Find(phase)!.Card!.Value)!;
        var group = (await cluster.Grains.Session(_room.Id).SeeMine(people[0]))!.Group!.Value;
        var outcome = await OpenRoom.Accepted(cluster.Grains.Board(_room.Id, new(group, card.Id))
            .Write(people[0], card.Prompts[0].Id, NoteId.New(), Note));
        return outcome.Version;
    }
}
