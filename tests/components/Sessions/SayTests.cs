using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class SayTests : ConsoleContext
{
    private static readonly string Long = new('a', 120);

    [Fact]
    public void A_step_may_have_the_same_sentence_twice()
    {
        var say = Draw([Long, "Respirez.", "Respirez."]);

        say.Render(set => set.Add(one => one.Sentences, ImmutableArray.Create(Long, "Fermez les yeux.", "Respirez.", "Respirez.")));

        Assert.Equal(3, say.FindAll("details p").Count);
    }

    private IRenderedComponent<Say> Draw(ImmutableArray<string> sentences) => Render<Say>(set => set.Add(one => one.Sentences, sentences));
}
