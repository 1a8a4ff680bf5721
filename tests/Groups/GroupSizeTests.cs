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

    [Fact]
    public void Nobody_makes_no_group() => Assert.True(GroupSizes.For(0).IsEmpty);
}
