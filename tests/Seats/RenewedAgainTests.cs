namespace FilageFuturs.Tests.Seats;

/// <summary>The id of a renewal heals a lost answer; it is no key for whoever has none.</summary>
[Collection(nameof(Cluster))]
public sealed class RenewedAgainTests(Cluster cluster)
{
    private static readonly RenewedLink Refused = new(Refusal.NotAllowed, null);

    private readonly OpenRoom _room = new(cluster);
    private readonly string _once = Secret.New().Text;

    private ISessionSeats Seats => cluster.Grains.Seats(_room.Id);

    [Fact]
    public async Task The_link_that_died_is_told_the_new_one_under_the_same_id_as_often_as_it_asks()
    {
        await _room.Open();
        var renewed = await Seats.Renew(_room.Facilitator, Role.Facilitator, _once);

        Assert.Equal(renewed, await Seats.Renew(_room.Facilitator, Role.Facilitator, _once));
        Assert.Equal(renewed, await Seats.Renew(_room.Facilitator, Role.Facilitator, _once));
    }

    [Fact]
    public async Task Whoever_knows_the_id_without_the_link_that_died_is_given_none()
    {
        await _room.Open();
        var ana = await _room.Join("Ana");
        await Seats.Renew(_room.Facilitator, Role.Facilitator, _once);

        foreach (var other in (Secret[])[Secret.New(), ana, _room.Links.Participants, _room.Links.Wall, _room.Links.CoFacilitator])
        {
            Assert.Equal(Refused, await Seats.Renew(other, Role.Facilitator, _once));
        }
    }

    [Fact]
    public async Task The_link_that_died_is_told_no_more_once_a_colleague_has_renewed_again()
    {
        await _room.Open();
        var renewed = await Seats.Renew(_room.Facilitator, Role.Facilitator, _once);
        await Seats.Renew(renewed.Secret!.Value, Role.Facilitator, Secret.New().Text);

        Assert.Equal(Refused, await Seats.Renew(_room.Facilitator, Role.Facilitator, _once));
        Assert.Equal(Refused, await Seats.Renew(_room.Facilitator, Role.Facilitator, Secret.New().Text));
    }
}
