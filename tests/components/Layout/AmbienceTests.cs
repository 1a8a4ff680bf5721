using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class AmbienceTests
{
    [Fact]
    public void Nothing_chosen_follows_the_device()
    {
        var ambience = Ambience.Read(null);
        Assert.Equal(("auto", "programme", ""), (ambience.Chosen, ambience.Theme, ambience.RootClass));
    }

    [Theory]
    [InlineData("plateau.gros.fixe", "plateau", "gros fixe")]
    [InlineData("auto.gros", "programme", "gros")]
    [InlineData("auto.fixe.cloche", "programme", "fixe cloche")]
    [InlineData("plateau.muette", "plateau", "muette")]
    [InlineData("cloche.auto.muette", "programme", "cloche")]
    [InlineData("rose.<script>", "programme", "")]
    public void A_choice_comes_back_and_nothing_else_does(string written, string theme, string classes)
    {
        var ambience = Ambience.Read(written);
        Assert.Equal((theme, classes), (ambience.Theme, ambience.RootClass));
        Assert.Equal(ambience, Ambience.Read(ambience.Write()));
    }
}
