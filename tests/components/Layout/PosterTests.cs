using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class PosterTests
{
    private static readonly Box Place = new(40, 12, 9, 1);

    [Fact]
    public void A_short_text_is_as_large_as_allowed() => Assert.Equal(9, Poster.Fit("Rideau", Place));

    [Fact]
    public void A_longer_text_is_set_smaller_until_it_fits()
    {
        var size = Poster.Fit("Le spectacle vivant en résistance", Place);

        Assert.InRange(size, 2, 8);
        Assert.True(Poster.Lines("Le spectacle vivant en résistance", size, Place.Width) * size <= Place.Height);
    }

    [Fact]
    public void Titles_that_stand_side_by_side_have_the_size_of_the_one_that_needs_the_smallest()
    {
        string[] titles = ["Rideau", "Le spectacle vivant en résistance"];

        Assert.Equal(Poster.Style(titles[1], Place), Poster.Style(titles, Place));
        Assert.NotEqual(Poster.Style(titles[0], Place), Poster.Style(titles, Place));
    }

    [Fact]
    public void A_word_is_never_wider_than_its_place() =>
        Assert.InRange(Poster.Fit("anticonstitutionnellement", new(10, 12, 9, 0.5)), 0.5, 1);

    [Fact]
    public void A_word_that_is_kept_whole_goes_to_the_next_line_with_its_hyphen()
    {
        Assert.Equal(2, Poster.Lines("souhaitons-nous", 1, 6));
        Assert.Equal(1, Poster.Lines("souhaitons-nous", 1, 6, keepsWords: true));
        Assert.InRange(Poster.Fit("souhaitons-nous", new(6, 12, 2, 0.5, KeepsWords: true)), 0.5, 0.95);
    }

    [Fact]
    public void What_cannot_fit_even_small_is_cut_between_two_words()
    {
        var cut = Poster.Trim(string.Join(' ', Enumerable.Repeat("réponse", 60)), new(10, 3, 2, 1));

        Assert.EndsWith("réponse…", cut, StringComparison.Ordinal);
        Assert.InRange(cut.Length, 20, 120);
    }
}
