namespace FilageFuturs.Tests.Observatory;

/// <summary>What one session gives to the observatory of its organisation, through the grain.</summary>
[Collection(nameof(Cluster))]
public sealed class ObservingTests(Cluster cluster)
{
    private static readonly DotId Green = new("vert");
    private static readonly ScenarioId Second = new("scenario-2");

    private readonly OpenRoom _room = new(cluster);

    private ISessionObservatory Grain => cluster.Grains.Observatory(_room.Id);

    [Fact]
    public async Task A_closed_session_is_observed_by_its_facilitation_alone()
    {
        await _room.Open();
        var people = await Vote(6);
        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).Reveal(_room.Facilitator));
        Assert.Null(await Grain.Observe(_room.Facilitator));

        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        var seen = (await Grain.Observe(_room.Facilitator))!;
        Assert.Equal((6, 6), (seen.Archive.Vote!.WithDots, Assert.Single(seen.Breakdown!.Functions).Voters));
        Assert.Equal(6, Assert.Single(seen.Breakdown.Territories).Counts.Single(line => line.Scenario == Second && line.Dot == Green).Count);
        Assert.Null(await Grain.Observe(people[0]));
        Assert.Null(await Grain.Observe(_room.Links.Wall));
        Assert.Null(await Grain.Observe(Secret.New()));
    }

    [Fact]
    public async Task A_person_who_is_erased_takes_nothing_back_from_what_was_counted()
    {
        await _room.Open();
        var people = await Vote(6);
        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).Reveal(_room.Facilitator));
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));
        await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).EraseMe(people[0]));

        Assert.Equal(6, Assert.Single((await Grain.Observe(_room.Facilitator))!.Breakdown!.Functions).Voters);
    }

    [Fact]
    public async Task A_vote_that_was_never_revealed_is_not_observed()
    {
        await _room.Open();
        await Vote(6);
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        Assert.Null(await Grain.Observe(_room.Facilitator));
    }

    [Fact]
    public async Task A_vote_on_paper_is_observed_as_it_was_typed_though_none_was_revealed()
    {
        await _room.Open();
        await Vote(6);
        await OpenRoom.Accepted(cluster.Grains.Paper(_room.Id).EnterVotes(
            _room.Facilitator, new(new("votes"), 8, 8, [new(Second, Green, 7)])));
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        var seen = (await Grain.Observe(_room.Facilitator))!;
        Assert.Equal((8, 8, 8), (seen.Archive.Vote!.WithDots, seen.Archive.Vote.Voters, seen.Archive.Vote.OnPaper));
        Assert.Equal(7, seen.Archive.Vote.Of(Second, Green));
        Assert.Null(seen.Breakdown);
    }

    [Fact]
    public async Task A_rehearsal_is_not_observed()
    {
        await _room.Open(_room.Opening with { IsRehearsal = true });
        await Vote(6);
        await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).Reveal(_room.Facilitator));
        await OpenRoom.Accepted(cluster.Grains.Session(_room.Id).Close(_room.Facilitator));

        Assert.Null(await Grain.Observe(_room.Facilitator));
    }

    private async Task<ImmutableArray<Secret>> Vote(int people)
    {
        var tokens = ImmutableArray.CreateBuilder<Secret>();
        for (var rank = 0; rank < people; rank++)
        {
            tokens.Add(Secret.New());
            await OpenRoom.Accepted(cluster.Grains.Seats(_room.Id).Join(new(
                _room.Links.Participants.Text, SeatId.New(), tokens[rank], $"Voix {rank}", new(new("technique"), Territory: new("nord")), false)));
        }

        await _room.GoTo(PhaseKind.DotVote);
        foreach (var token in tokens)
        {
            await OpenRoom.Accepted(cluster.Grains.Voting(_room.Id).PlaceDot(token, Green, Second));
        }

        return tokens.ToImmutable();
    }
}
