namespace FilageFuturs.Tests.Tours;

/// <summary>Every number of groups and of objects from 2 to 8, with every number of stops that the time may allow.</summary>
public sealed class RotationTests
{
    private static readonly int[] Sizes = [.. Enumerable.Range(2, 7)];

    public static TheoryData<int, int> Rooms
    {
        get
        {
            var rooms = new TheoryData<int, int>();
            foreach (var groups in Sizes)
            {
                foreach (var objects in Sizes)
                {
                    rooms.Add(groups, objects);
                }
            }

            return rooms;
        }
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Each_group_meets_each_object_once_at_most_and_all_of_them_when_the_stops_allow(int groups, int objects)
    {
        foreach (var tour in Tours(objects))
        {
            foreach (var group in Enumerable.Range(0, groups))
            {
                var way = Way(tour, group);
                Assert.All(way, met => Assert.InRange(met, 0, objects - 1));
                Assert.Equal(tour.Stops, way.Distinct().Count());
            }
        }
    }

    [Theory, MemberData(nameof(Rooms))]
    public void No_two_groups_stand_at_one_object_while_there_are_enough_and_else_as_few_as_can_be(int groups, int objects)
    {
        foreach (var tour in Tours(objects))
        {
            foreach (var stop in Enumerable.Range(0, tour.Stops))
            {
                var fullest = Enumerable.Range(0, groups).CountBy(group => tour.At(group, stop)).Max(place => place.Value);
                Assert.Equal((groups + objects - 1) / objects, fullest);
            }
        }
    }

    [Theory, MemberData(nameof(Rooms))]
    public void The_room_meets_the_objects_as_evenly_as_can_be(int groups, int objects)
    {
        foreach (var tour in Tours(objects))
        {
            var met = Enumerable.Range(0, groups).SelectMany(group => Way(tour, group)).CountBy(at => at).ToDictionary();
            var counts = Enumerable.Range(0, objects).Select(at => met.GetValueOrDefault(at)).ToList();
            Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        }
    }

    [Theory, MemberData(nameof(Rooms))]
    public void Whatever_the_time_there_are_as_many_stops_as_it_allows_and_no_more_than_objects(int groups, int objects)
    {
        foreach (var seconds in Enumerable.Range(1, 120).Select(times => times * 10))
        {
            var length = TimeSpan.FromSeconds(seconds);
            var stops = Rotation.For(groups, objects, length).Stops;
            Assert.InRange(stops, 1, objects);
            Assert.True(stops == 1 || length / stops >= Limits.ShortestStop, $"{stops} stops in {length}");
            Assert.True(stops == objects || length / (stops + 1) < Limits.ShortestStop, $"only {stops} stops in {length}");
        }
    }

    [Fact]
    public void A_group_on_its_own_goes_through_all_in_the_order_of_the_kit()
    {
        var tour = Rotation.For(1, 6, TimeSpan.FromMinutes(2));

        Assert.Equal(Enumerable.Range(0, 6), Way(tour, 0));
    }

    private static IEnumerable<Rotation> Tours(int objects) =>
        Enumerable.Range(1, objects).Select(stops => new Rotation(objects, stops));

    private static List<int> Way(Rotation tour, int group) =>
        [.. Enumerable.Range(0, tour.Stops).Select(stop => tour.At(group, stop))];
}
