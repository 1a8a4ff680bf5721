using FilageFuturs.Silo.Sessions;

namespace FilageFuturs.Tests.Sessions;

/// <summary>Whatever a keyboard, a dictation or a spreadsheet puts into a field.</summary>
public sealed class WordingTests
{
    private const int Most = 200;

    [Theory]
    [InlineData("  On se relaie, l’IA propose.  ", "On se relaie, l’IA propose.")]
    [InlineData("Un\r\ndeux\rtrois", "Un\ndeux\ntrois")]
    [InlineData("Lille\tArras\vLens", "Lille Arras Lens")]
    [InlineData("\u0000\u0007Sans \u001b[1mbruit\u007f\u009f", "Sans [1mbruit")]
    [InlineData("Un\u2028deux\u0085trois", "Un\ndeux\ntrois")]
    public void What_is_typed_loses_what_nobody_reads_and_nothing_else(string typed, string kept) =>
        Assert.Equal(new Wording(kept, Refusal.None), Wording.Of(typed, Most));

    [Theory]
    [InlineData("Atelier\r\nde Lille", "Atelier de Lille")]
    [InlineData("Atelier\tde Lille", "Atelier de Lille")]
    public void A_title_is_one_line(string typed, string kept) => Assert.Equal(kept, Wording.Line(typed, Most).Text);

    [Fact]
    public void No_control_character_is_kept_but_the_end_of_a_line()
    {
        var all = string.Concat(Enumerable.Range(char.MinValue, char.MaxValue).Select(code => (char)code));

        Assert.DoesNotContain(Wording.Of(all, int.MaxValue).Text, letter => char.IsControl(letter) && letter is not '\n');
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \t\n\u0007 ")]
    public void What_nobody_reads_is_nothing(string? typed) => Assert.Equal(Refusal.TextIsEmpty, Wording.Of(typed, Most).Refusal);
}
