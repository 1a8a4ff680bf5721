namespace FilageFuturs.Tests.Groups;

public sealed class GroupingFoldTests
{
    private static readonly ImmutableArray<GroupId> Groups = [G1, G2, G3, new("g9")];

    [Fact]
    public void Whatever_the_log_says_nothing_throws_and_everybody_has_one_group_at_most()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var story = Given(GroupingIsOpen);
            for (var step = 0; step < 150; step++)
            {
                story.And(Anything(random));
                var placed = story.Session.Grouping.Groups.SelectMany(group => group.Seats).ToList();
                Assert.Equal(placed.Count, placed.Distinct().Count());
                Assert.Equal(placed.Count, placed.Count(seat => story.Session.Grouping.PlaceOf(seat) is not null));
            }
        }
    }

    private static SessionEvent Anything(Random random)
    {
        var seat = People(10)[random.Next(10)];
        var other = People(10)[random.Next(10)];
        var group = Groups[random.Next(Groups.Length)];
        return random.Next(12) switch
        {
            0 => new GroupsDrawn(
                GroupingMethod.ByChance, 1, [new(G1, [Ana, Bilal]), new(G2, [Chloe]), new(G3, [])], null),
            1 => new GroupsMerged(group, Groups[random.Next(2)]),
            2 => new SeatPinned(seat, random.Next(2) == 0 ? group : null),
            3 => new PairBound(seat, other, (Bond)random.Next(3)),
            4 => new ScenariosDrawn(1, [new(group, Compromise)]),
            5 => new GroupReadied(group, SocietyPhase, true),
            6 => new HelpCalled(group, seat),
            7 => new CardChosen(group, [Society]),
            8 => new SeatRemoved(seat),
            9 => new SeatPlaced(seat, null),
            _ => new SeatPlaced(seat, group),
        };
    }
}
