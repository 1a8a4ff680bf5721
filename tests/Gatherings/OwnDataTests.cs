using FilageFuturs.Tests.EventLog;
using static FilageFuturs.Tests.Gatherings.OpenGathering;

namespace FilageFuturs.Tests.Gatherings;

/// <summary>One person's data in a gathering: what is shown is what erasing would take.</summary>
[Collection(nameof(Cluster))]
public sealed class OwnDataTests(Cluster cluster)
{
    private readonly OpenGathering _gathering = new(cluster);

    private SessionId Lille => _gathering.Rooms[0];

    [Fact]
    public async Task From_any_session_one_sees_what_one_wrote_in_all_and_nobody_elses_words()
    {
        var (ana, bilal) = await WroteInLille();
        await _gathering.GoTo(_gathering.Id, PhaseKind.Wall);
        await Accepted(cluster.Grains.Anchoring(_gathering.Id).AddIdea(ana.Token, IdeaId.New(), "Le temps long"));

        Assert.Equal(["Le temps long", "Le droit de rater"], (await See(ana, _gathering.Id)).Words.AsEnumerable());
        Assert.Equal(["Le droit de rater", "Le temps long"], (await See(ana, Lille)).Words.AsEnumerable());
        Assert.Equal("Le silence", Assert.Single((await See(bilal, _gathering.Id)).Words));
        Assert.Equal("Le droit de rater", Assert.Single((await See(bilal, _gathering.Id)).Supports));
        Assert.Empty((await See(ana, Lille)).Silent);
    }

    [Fact]
    public async Task What_was_shown_is_erased_and_only_then_is_said_to_be()
    {
        var (ana, _) = await WroteInLille();
        Assert.False((await See(ana, _gathering.Id)).IsErased);

        await Accepted(_gathering.Grain.EraseMe(ana.Token));

        Assert.True((await See(ana, _gathering.Id)).IsErased);
        Assert.Empty((await See(ana, _gathering.Id)).Words);
    }

    [Fact]
    public async Task The_facilitation_of_a_room_erases_a_person_of_theirs_everywhere_and_nobody_of_another_room()
    {
        var (ana, bilal) = await WroteInLille();
        var (lille, amiens) = (await _gathering.FacilitatorOf(Lille), await _gathering.FacilitatorOf(_gathering.Rooms[1]));

        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.EraseSeat(amiens, Lille, ana.Seat)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.EraseSeat(amiens, _gathering.Rooms[1], ana.Seat)).Refusal);
        Assert.Equal(Refusal.NotAllowed, (await _gathering.Grain.EraseSeat(bilal.Token, Lille, ana.Seat)).Refusal);
        await Accepted(_gathering.Grain.EraseSeat(lille, Lille, ana.Seat));

        Assert.True((await See(ana, _gathering.Id)).IsErased);
        Assert.Empty((await See(ana, Lille)).Words);
        Assert.False((await See(bilal, Lille)).IsErased);
    }

    [Fact]
    public async Task Where_the_gathering_cannot_keep_it_nobody_is_half_erased_and_whoever_asks_again_is_heard()
    {
        var (ana, _) = await WroteInLille();
        cluster.Log.Refuses(_gathering.Stream);
        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.EraseMe(ana.Token));
        cluster.Log.Accepts();
        Assert.Equal("Ana", (await See(ana, _gathering.Id)).Name);
        Assert.Single((await See(ana, Lille)).Words);

        await Accepted(_gathering.Grain.EraseMe(ana.Token));

        Assert.True((await See(ana, Lille)).IsErased);
    }

    [Fact]
    public async Task An_erasure_that_was_kept_is_done_everywhere_by_itself_though_its_answer_was_lost()
    {
        var (ana, bilal) = await WroteInLille();
        cluster.Log.LoseNextAnswer(_gathering.Stream);
        await Assert.ThrowsAnyAsync<Exception>(() => _gathering.Grain.EraseMe(ana.Token));

        await cluster.Soon(async () => await See(ana, Lille) is { IsErased: true, Name: null, Words.IsEmpty: true });

        Assert.True((await See(ana, _gathering.Id)).IsErased);
        Assert.Equal("Le silence", Assert.Single((await See(bilal, Lille)).Words));
    }

    [Fact]
    public async Task Once_every_session_has_answered_nothing_is_asked_of_them_any_more()
    {
        var (ana, _) = await WroteInLille();

        await Accepted(_gathering.Grain.EraseMe(ana.Token));

        var kept = (await cluster.Log.ReadAll(_gathering.Stream))
            .Aggregate(Gathering.Empty, (gathering, stored) => gathering.Apply(EventJson.Decode(stored)));
        Assert.Empty(kept.Erasures[ana.Seat]);
        Assert.False(kept.HasErrands);
    }

    [Fact]
    public async Task A_room_out_of_reach_is_named_and_the_rest_is_told()
    {
        var (ana, _) = await WroteInLille();
        var facilitator = await _gathering.FacilitatorOf(Lille);
        var isStuck = cluster.Log.HoldNextAppend(Lille.Value);
        var locking = cluster.Grains.Seats(Lille).SetLock(facilitator, isLocked: true);
        await isStuck;

        var seeing = See(ana, _gathering.Id);
        await cluster.Soon(() => Task.FromResult(seeing.IsCompleted));
        cluster.Log.LetGo();
        await Accepted(locking);

        var mine = await seeing;
        Assert.Equal("Lille", Assert.Single(mine.Silent));
        Assert.Equal("Ana", mine.Name);
        Assert.Empty(mine.Words);
        Assert.Equal("Le droit de rater", Assert.Single((await See(ana, _gathering.Id)).Words));
    }

    [Fact]
    public async Task A_seat_of_the_same_id_in_another_gathering_shows_nothing_of_this_one()
    {
        var (ana, _) = await WroteInLille();
        var other = await new OpenGathering(cluster).Open();
        var eve = Secret.New();
        await Accepted(cluster.Grains.Seats(other.Id).Join(
            new(other.Links.Participants.Text, ana.Seat, eve, "Ève", Profile.Unsaid, false)));

        Assert.Null(await _gathering.Grain.SeeMyData(eve, other.Id));
        Assert.Null(await _gathering.Grain.SeeMyData(eve, Lille));
    }

    private async Task<(Sitter Ana, Sitter Bilal)> WroteInLille()
    {
        await _gathering.Open();
        var people = await _gathering.JoinIn(Lille, "Ana", "Bilal");
        await _gathering.GoTo(Lille, PhaseKind.Wall);
        var (wall, idea) = (cluster.Grains.Anchoring(Lille), IdeaId.New());
        await Accepted(wall.AddIdea(people[0].Token, idea, "Le droit de rater"));
        await Accepted(wall.AddIdea(people[1].Token, IdeaId.New(), "Le silence"));
        await Accepted(wall.Support(people[1].Token, idea, true));
        return (people[0], people[1]);
    }

    private async Task<MyData> See(Sitter person, SessionId at) => (await _gathering.Grain.SeeMyData(person.Token, at))!;
}
