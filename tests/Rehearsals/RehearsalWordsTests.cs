using System.Globalization;
using System.Text;
using FilageFuturs.Kits;
using FilageFuturs.Seats;
using FilageFuturs.Sessions;
using FilageFuturs.Silo.Rehearsals;
using FilageFuturs.Tests.Kits;

namespace FilageFuturs.Tests.Rehearsals;

public sealed class RehearsalWordsTests
{
    private const int Draws = 400;

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_cell_of_every_future_has_six_answers(string language)
    {
        var words = RehearsalWords.In(language);
        var kit = await KitShelf.French();
        Assert.All(kit.Cards.SelectMany(card => card.Prompts), prompt =>
            Assert.All(kit.Scenarios, scenario => Assert.InRange(Said(words, prompt.Id, scenario.Id).Count, 6, 12)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Nobody_says_the_same_thing_in_two_cells(string language)
    {
        var words = RehearsalWords.In(language);
        var kit = await KitShelf.French();
        string[] said =
        [
            .. from prompt in kit.Cards.SelectMany(card => card.Prompts)
               from scenario in kit.Scenarios
               from answer in Said(words, prompt.Id, scenario.Id)
               select answer,
        ];
        Assert.Equal(said.Length, said.Distinct().Count());
        Assert.All(said, answer => Assert.InRange(answer.Length, 3, 60));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Forty_ideas_and_more_find_their_family(string language)
    {
        var words = RehearsalWords.In(language);
        var random = new Random(7);
        string[] ideas = [.. Enumerable.Range(0, Draws * 2).Select(_ => words.Idea(random)).Distinct()];

        Assert.InRange(ideas.Length, 40, Limits.IdeasPerSession);
        Assert.Equal(6, words.Families.Length);
        Assert.All(ideas, idea => Assert.Contains(words.FamilyOf(idea), words.Families));
        Assert.All(ideas, idea => Assert.InRange(idea.Length, 3, Limits.IdeaLength));
        Assert.All(words.Families, family => Assert.InRange(family.Length, 3, Limits.FamilyLength));
    }

    [Fact]
    public void A_room_full_of_names_has_no_twins()
    {
        var names = RehearsalWords.In("fr").Names(60, new Random(1));

        Assert.Equal(60, names.Select(Bare).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 2, Limits.NameLength));
    }

    [Fact]
    public void The_same_seed_says_the_same_words() => Assert.Equal(Scene(42), Scene(42));

    [Fact]
    public void Another_seed_says_others() => Assert.NotEqual(Scene(42), Scene(43));

    [Fact]
    public void A_kit_that_is_not_ours_still_gets_answers() =>
        Assert.NotEmpty(RehearsalWords.In("fr").Answer(new("autre"), new("ailleurs"), new(3)));

    [Fact]
    public void A_future_that_is_not_ours_still_gets_answers() =>
        Assert.NotEmpty(RehearsalWords.In("fr").Answer(new("societe-1"), new("ailleurs"), new(3)));

    [Fact]
    public void A_rephrased_answer_keeps_its_words() =>
        Assert.StartsWith(
            "Le chou {0}",
            RehearsalWords.In("fr").Rephrase("Le chou {0}", new(5)),
            StringComparison.Ordinal);

    [Fact]
    public void A_long_answer_is_not_rephrased_past_its_limit()
    {
        var full = new string('a', Limits.AnswerLength);

        Assert.Equal(full, RehearsalWords.In("en").Rephrase(full, new(5)));
    }

    private static HashSet<string> Said(RehearsalWords words, PromptId prompt, ScenarioId scenario)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, Draws).Select(_ => words.Answer(prompt, scenario, random))];
    }

    private static string[] Scene(int seed)
    {
        var words = RehearsalWords.In("fr");
        var random = new Random(seed);
        return
        [
            .. words.Names(12, random),
            words.Answer(new("societe-6"), new("scenario-3"), random),
            words.Idea(random),
            words.Rephrase("Le chou", random),
        ];
    }

    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));
}
