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
        Assert.All(await Cells(language), cell => Assert.InRange(Said(words, cell.Prompt, cell.Scenario).Count, 6, 12));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Nobody_says_the_same_thing_in_two_cells(string language)
    {
        var words = RehearsalWords.In(language);
        string[] said = [.. (await Cells(language)).SelectMany(cell => Said(words, cell.Prompt, cell.Scenario))];
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
        string[] ideas = [.. Enumerable.Range(0, Draws * 2).Select(_ => words.Idea(SmallKit, WallPhase, random)).Distinct()];

        Assert.InRange(ideas.Length, 40, Limits.IdeasPerSession);
        FindTheirFamily(words, ideas, families: 6);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_wall_of_ours_has_ideas_of_its_own_that_find_their_family(string language)
    {
        var words = RehearsalWords.In(language);
        string[][] walls = [.. (await Ours(language)).SelectMany(kit => Walls(kit).Select(wall => words.IdeasFor(kit, wall).ToArray()))];

        Assert.Equal(3, walls.Length);
        Assert.Equal(walls.Sum(ideas => ideas.Length), walls.SelectMany(ideas => ideas).Distinct().Count());
        Assert.All(walls, ideas => Assert.InRange(ideas.Length, 30, Limits.IdeasPerSession));
        Assert.All(walls, ideas => FindTheirFamily(words, ideas, families: ideas.Select(words.FamilyOf).Distinct().Count()));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Whoever_is_asked_for_a_question_asks_one(string language)
    {
        var kit = language is "fr" ? await KitShelf.Needs() : await KitShelf.EnglishNeeds();

        Assert.All(RehearsalWords.In(language).IdeasFor(kit, Assert.Single(Walls(kit))), idea => Assert.Contains('?', idea));
    }

    [Fact]
    public async Task A_kit_that_was_made_from_ours_is_answered_as_ours_is()
    {
        var (words, ours) = (RehearsalWords.In("fr"), await KitShelf.Needs());
        var wall = Assert.Single(Walls(ours));
        var theirs = ours with { Id = "chez-nous", Ancestors = [new(ours.Id, ours.Version, ours.Title, "Filage", "CC-BY-SA-4.0")] };

        Assert.Equal(words.IdeasFor(ours, wall), words.IdeasFor(theirs, wall));
        Assert.Equal(words.IdeasFor(SmallKit, WallPhase), words.IdeasFor(theirs with { Ancestors = null }, wall));
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

    private static async Task<IEnumerable<Kit>> Ours(string language) =>
        (await KitShelf.All()).Where(kit => kit.Language == language);

    /// <summary>Of the cards of every kit of ours.</summary>
    private static async Task<IEnumerable<(PromptId Prompt, ScenarioId Scenario)>> Cells(string language) =>
        from kit in await Ours(language)
        from prompt in kit.Cards.SelectMany(card => card.Prompts)
        from scenario in kit.Scenarios
        select (prompt.Id, scenario.Id);

    private static IEnumerable<PhaseId> Walls(Kit kit) =>
        kit.Phases.Where(phase => phase.Kind is PhaseKind.Wall).Select(phase => phase.Id);

    private static void FindTheirFamily(RehearsalWords words, string[] ideas, int families)
    {
        var names = ideas.Select(words.FamilyOf).Distinct().ToList();
        Assert.Equal(families, names.Count);
        Assert.InRange(families, 5, Limits.FamiliesPerSession);
        Assert.All(names, name => Assert.InRange(name!.Length, 3, Limits.FamilyLength));
        Assert.All(ideas, idea => Assert.InRange(idea.Length, 3, Limits.IdeaLength));
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
            words.Idea(SmallKit, WallPhase, random),
            words.Rephrase("Le chou", random),
        ];
    }

    private static string Bare(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));
}
