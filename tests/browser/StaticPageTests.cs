namespace FilageFuturs.BrowserTests;

[Collection(nameof(Hall))]
public sealed class StaticPageTests(Hall hall)
{
    [Theory]
    [InlineData("/", 130)]
    [InlineData("/s", 100)]
    [InlineData("/ouvrir", 200)]
    [InlineData("/nulle-part", 60)]
    public async Task A_page_read_without_a_circuit_is_light_accessible_and_ours_alone(string path, int ceiling)
    {
        foreach (var device in new[] { Device.SmallPhone, Device.Laptop })
        {
            await using var visitor = await Visitor.Enter(hall, device);
            await visitor.Go(path);
            await PageCheck.Holds(visitor, $"{path} {device.Width}", ceiling);
        }
    }
}
