using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.ComponentTests.Resources;

/// <summary>Every text of the interface exists in both languages, and those that are written exist at all.</summary>
public sealed partial class TextsTests
{
    private static readonly Assembly Web = typeof(Texts).Assembly;

    public static TheoryData<string> Translated =>
    [
        .. Web.GetTypes()
            .Where(type => type.Namespace == typeof(Texts).Namespace && type != typeof(MudTexts) && HasTexts(type))
            .Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Translated))]
    public void Both_languages_say_the_same_things(string noun)
    {
        var (french, english) = (Read(noun, ""), Read(noun, "en"));

        Assert.Equal(french.Keys.Order(), english.Keys.Order());
        Assert.All(french.Keys, key => Assert.Equal(Holes(french[key]), Holes(english[key])));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void French_is_set_with_its_own_spaces(string noun) => Assert.All(
        Read(noun, ""),
        text => Assert.DoesNotMatch(" [?!;:»%]|« |\\w'\\w", text.Value));

    [Theory]
    [MemberData(nameof(Translated))]
    public void French_sets_a_narrow_space_before_a_high_mark_and_no_wide_one(string noun) => Assert.All(
        Read(noun, ""),
        text => Assert.DoesNotMatch("\\u00A0[?!;»]|«\\u00A0", text.Value));

    [Theory]
    [MemberData(nameof(Translated))]
    public void English_has_one_name_for_a_room_screen_a_cell_the_lobby_and_watching_again(string noun) => Assert.All(
        Read(noun, "en"),
        text => Assert.DoesNotMatch(@"(?i)\b(hall|wall) screen|\bthe hall\b|\bprompts?\b|\bsee (one|a workshop) again\b", text.Value));

    [Theory]
    [MemberData(nameof(Translated))]
    public void The_link_that_opens_a_console_has_one_name(string noun)
    {
        Assert.All(Read(noun, ""), text => Assert.DoesNotMatch("(?i)lien d’animation|lien de facilitation", text.Value));
        Assert.All(Read(noun, "en"), text => Assert.DoesNotMatch("(?i)(?<!co-)facilitation link", text.Value));
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void One_thing_has_one_name_wherever_it_is_read(string noun)
    {
        Assert.All(Read(noun, ""), text => Assert.DoesNotMatch(
            "(?i)figurant·e|participant·es simulé·es|prises? de notes|(parcours|fabrique) d’objets|installe[rz] les groupes", text.Value));
        Assert.All(Read(noun, "en"), text => Assert.DoesNotMatch(
            @"(?i)simulated participants|\bthe (summary|conduct)\b|\bmy area\b|\bby region\b|put the groups in place", text.Value));
    }

    [Theory]
    [InlineData("", "sauvegardes")]
    [InlineData("en", "backups")]
    public void Whoever_deletes_a_workshop_reads_that_backups_outlive_it(string language, string word) =>
        Assert.Contains(word, Read(nameof(ReviewTexts), language)["Delete.Words"], StringComparison.Ordinal);

    [Theory]
    [InlineData("job-advert", "JobAdvert")]
    [InlineData("magazine-article", "MagazineArticle")]
    [InlineData("chatbot", "Chatbot")]
    [InlineData("training-flyer", "TrainingFlyer")]
    [InlineData("comic", "Comic")]
    [InlineData("swipe-app", "SwipeApp")]
    public void A_kind_of_object_is_called_the_same_by_who_makes_one_by_who_writes_a_kit_and_once_it_is_made(string written, string made)
    {
        foreach (var (language, file) in new[] { ("", "fr"), ("en", "en") })
        {
            var kind = Read(nameof(StudioTexts), language)[$"Kind.{made}"];
            var words = JsonNode.Parse(File.ReadAllText(Path.Combine(Circuit.Root, $"silo/Studio/objects.{file}.json")))!;
            Assert.Equal(kind, Read(nameof(KitFormTexts), language)[$"artefact.kind.{written}"]);
            Assert.Equal(kind, words["labels"]![written]!.ToString());
        }
    }

    [Theory]
    [InlineData("Move.ToPostgres")]
    [InlineData("Move.ToSqlite")]
    public void A_move_ends_with_the_word_that_the_place_it_left_is_to_be_deleted(string last)
    {
        Assert.Contains("supprimez-l", Read(nameof(MoveTexts), "")[last], StringComparison.Ordinal);
        Assert.Contains("delete it", Read(nameof(MoveTexts), "en")[last], StringComparison.Ordinal);
    }

    // The folder of a service is a link, and a link that is deleted leaves everybody's words where they lie.
    [Theory]
    [InlineData("")]
    [InlineData("en")]
    public void A_move_into_a_database_says_the_command_that_empties_the_folder_behind_its_link(string language) => Assert.Contains(
        "find \"{1}/\" -mindepth 1 -delete", Read(nameof(MoveTexts), language)["Move.ToPostgres"], StringComparison.Ordinal);

    [Fact]
    public void MudBlazor_speaks_French_in_full()
    {
        var english = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudBlazor.MudButton).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!;
        var needed = english.Cast<DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Equal(needed.Order(), Read(nameof(MudTexts), "").Keys.Order());
    }

    private static bool HasTexts(Type type) => Web.GetManifestResourceNames().Contains($"{type.FullName}.resources");

    private static Dictionary<string, string> Read(string noun, string language) =>
        new ResourceManager($"{typeof(Texts).Namespace}.{noun}", Web)
            .GetResourceSet(new CultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Holes(string text) =>
        Hole().Matches(text).Select(match => match.Groups[1].Value).Distinct().Order();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Hole();
}
