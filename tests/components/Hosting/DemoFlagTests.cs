using FilageFuturs.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class DemoFlagTests
{
    [Fact]
    public void The_demo_flag_swallows_no_other_argument()
    {
        var settings = new ConfigurationBuilder()
            .AddCommandLine(DemoFlag.Spell(["--demo", "--urls", "http://localhost:5090"]))
            .Build();

        Assert.True(DemoFlag.IsSet(settings));
        Assert.Equal("http://localhost:5090", settings["urls"]);
    }

    [Fact]
    public void Without_the_flag_nothing_plays_by_itself() => Assert.False(DemoFlag.IsSet(new ConfigurationBuilder().Build()));
}
