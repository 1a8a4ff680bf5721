using System.Collections;
using System.Globalization;
using System.Resources;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class FeedSentencesTests : SeatContext
{
    private const string Spoken = "Said.";
    private const string Wordless = ".Bare";

    public static TheoryData<string> Quoting =>
    [
        .. new ResourceManager($"{typeof(ReplayTexts).FullName}", typeof(ReplayTexts).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Where(key => key.StartsWith(Spoken, StringComparison.Ordinal) && key.EndsWith(Wordless, StringComparison.Ordinal))
            .Select(key => key[Spoken.Length..^Wordless.Length]),
    ];

    private FeedSentences Sentences => new(Texts<ReplayTexts>(), ARecord.Index);

    [Fact]
    public void Somebody_without_a_name_is_a_voice() =>
        Assert.Equal("Voix 1 écrit «\u202fFaire durer les choses\u202f»", Sentences.Of(ARecord.Lines[6]));

    [Fact]
    public void Somebody_with_a_name_is_named() =>
        Assert.Equal("Nour écrit «\u202fFaire durer les choses\u202f»", Sentences.Of(ARecord.Lines[6] with { Name = "Nour" }));

    [Fact]
    public void Who_does_not_see_the_emblem_hears_the_group() =>
        Assert.Equal("22\u00a0min\u00a018, Groupe 4\u00a0: Voix 1 écrit «\u202fFaire durer les choses\u202f»", Sentences.InFull(ARecord.Lines[6]));

    [Fact]
    public void Erased_words_are_not_quoted() =>
        Assert.Equal("Voix 1 écrit dans «\u202fLe savoir le plus recherché\u202f»", Sentences.Of(ARecord.Lines[6] with { Words = null }));

    [Theory]
    [MemberData(nameof(Quoting))]
    public void Whatever_can_be_erased_has_its_sentence_without_words(string what)
    {
        var erased = ARecord.Lines[6] with { What = what, Words = null };

        Assert.Equal(Texts<ReplayTexts>()[$"{Spoken}{what}{Wordless}", "Voix 1", "", erased.Subject!, "Groupe 4"].Value, Sentences.Of(erased));
    }

    [Fact]
    public void The_facilitation_speaks_for_the_console() =>
        Assert.Equal("Facilitation\u00a0: «\u202fPensez à des choses concrètes\u202f»", Sentences.Of(ARecord.Lines[2]));

    [Fact]
    public void The_conductor_of_the_gathering_does_not_speak_with_the_voice_of_the_facilitation()
    {
        var said = ARecord.Lines[2] with { IsFromConductor = true };

        Assert.Equal("La conduite de la rencontre\u00a0: «\u202fPensez à des choses concrètes\u202f»", Sentences.Of(said));
        Assert.Equal("Message de la conduite de la rencontre", Sentences.Of(said with { Words = null }));
    }

    [Fact]
    public void Somebody_who_has_not_come_yet_has_neither_name_nor_voice() =>
        Assert.Equal("Quelqu’un entre", Sentences.Of(new(4, 0, "seat-taken", new("demain"), null, null, 0, null, null)));
}
