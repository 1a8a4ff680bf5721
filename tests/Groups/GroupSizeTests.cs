namespace FilageFuturs.Tests.Groups;

public sealed class GroupSizeTests
{
    [Theory]
    [InlineData(1, "1")]
    [InlineData(5, "5")]
    [InlineData(6, "3 3")]
    [InlineData(8, "4 4")]
    [InlineData(9, "3 3 3")]
    [InlineData(11, "4 4 3")]
    [InlineData(12, "3 3 3 3")]
    [InlineData(20, "5 5 5 5")]
    [InlineData(21, "5 4 4 4 4")]
    [InlineData(23, "5 5 5 4 4")]
    [InlineData(40, "5 5 5 5 5 5 5 5")]
    public void A_room_makes_groups_that_differ_by_one_person_at_most(int people, string sizes) =>
        Assert.Equal(sizes, string.Join(' ', GroupSizes.For(people)));

    [Theory]
    [InlineData(12, 3, "4 4 4")]
    [InlineData(10, 2, "5 5")]
    [InlineData(17, 5, "4 4 3 3 3")]
    [InlineData(12, 2, "3 3 3 3")]
    [InlineData(8, 4, "4 4")]
    [InlineData(16, 0, "4 4 4 4")]
    public void A_planned_number_of_groups_is_held_where_each_has_three_to_five_people(int people, int planned, string sizes) =>
        Assert.Equal(sizes, string.Join(' ', GroupSizes.For(people, planned)));

    [Fact]
    public void Whatever_was_planned_everybody_has_a_place_and_no_group_is_smaller_or_larger_for_it()
    {
        for (var people = 0; people <= Limits.SeatsPerSession; people++)
        {
            for (var planned = 0; planned <= Limits.GroupsPerSession; planned++)
            {
                var sizes = GroupSizes.For(people, planned);
                Assert.Equal(people, sizes.Sum());
                Assert.InRange(sizes.FirstOrDefault() - sizes.LastOrDefault(), 0, 1);
                Assert.True(
                    sizes.SequenceEqual(GroupSizes.For(people))
                    || (sizes.Length == planned && sizes.All(size => size is >= Limits.LeastPerGroup and <= Limits.PeoplePerGroup)));
            }
        }
    }

    [Fact]
    public void Nobody_makes_no_group() => Assert.True(GroupSizes.For(0).IsEmpty);
}
