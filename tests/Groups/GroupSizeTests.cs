using FilageFuturs.Groups;

namespace FilageFuturs.Tests.Groups;

public sealed class GroupSizeTests
{
    [Fact]
    public void Twenty_three_people_make_five_groups() => Assert.Equal([5, 5, 5, 4, 4], GroupSizes.For(23).AsEnumerable());
}
