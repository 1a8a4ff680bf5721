using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class WholeWordsTests : BunitContext
{
    [Fact]
    public void A_word_with_a_hyphen_is_kept_in_one_piece_with_the_marks_that_cling_to_it() => Assert.Equal(
        ["souhaitons-nous,", "qu’est-ce\u202F?"],
        Draw("Quels futurs souhaitons-nous, qu’est-ce\u202F? Avec l’IA").FindAll(".entier").Select(word => word.TextContent));

    [Fact]
    public void The_question_of_two_seats_keeps_its_verb_and_its_pronoun_together() => Assert.Equal(
        "êtes-vous\u202F?",
        Render<Scene>(set => set
            .Add(one => one.Picture, ScenePicture.FullHouse)
            .Add(one => one.PictureName, "Une salle pleine")
            .Add(one => one.Title, "Qui êtes-vous\u202F?")).Find("h1 .entier").TextContent);

    [Theory]
    [InlineData("Ce kit ne se lit pas ici.")]
    [InlineData("")]
    public void A_title_without_one_is_left_as_it_was_written(string title) => Assert.Equal(title, Draw(title).Markup.Trim());

    private IRenderedComponent<WholeWords> Draw(string title) => Render<WholeWords>(parameters => parameters.Add(one => one.Text, title));
}
