using FilageFuturs.Kits;
using FilageFuturs.Silo.Kits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FilageFuturs.Tests.Kits;

public sealed class KitLibraryTests : IDisposable
{
    private static readonly string Ours = KitFiles.Embedded("quels-futurs.kit.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("kits-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_kit_that_ships_is_sound_because_nobody_looks_again_when_the_house_opens()
    {
        var reader = await KitReader.Open();

        Assert.All(KitFiles.EmbeddedKits(), name => Assert.Empty(reader.Read(KitFiles.Embedded(name)).Faults));
    }

    [Fact]
    public async Task Both_languages_and_the_six_objects_come_with_the_product() =>
        Assert.Equal(
            [
                "besoins-et-questions", "besoins-et-questions-en", "circuit-artefacts", "circuit-artefacts-en",
                "co-construction", "co-construction-en", "quels-futurs", "quels-futurs-en",
            ],
            (await Library(null).All()).Select(kit => kit.Id));

    [Fact]
    public async Task An_unknown_kit_is_nobody() => Assert.Null(await Library(null).Find("inconnu"));

    [Fact]
    public async Task An_operator_adds_a_kit_by_dropping_a_file()
    {
        Write("voisin.kit.json", Ours.Replace("\"quels-futurs\"", "\"voisin\"", StringComparison.Ordinal));

        Assert.Equal("voisin", (await Library(_folder).Find("voisin"))?.Id);
    }

    [Theory]
    [InlineData(2, "Une autre question", true)]
    [InlineData(1, "Une autre question", false)]
    public async Task The_newest_version_wins(int version, string question, bool wins)
    {
        Write("nouveau.kit.json", Version(version, question));

        Assert.Equal(wins, (await Library(_folder).Find(KnownKits.QuelsFuturs))?.Question == question);
    }

    [Fact]
    public async Task A_kit_that_does_not_validate_is_refused_whole()
    {
        Write("casse.kit.json", Version(7, ""));

        Assert.Equal(1, (await Library(_folder).Find(KnownKits.QuelsFuturs))?.Version);
    }

    [Fact]
    public async Task The_log_says_which_line_and_none_of_the_words()
    {
        var log = new WrittenLines<KitLibrary>();
        Write("casse.kit.json", Version(7, "<b>Mot de passe</b>"));
        await new KitLibrary(_folder, log).All();

        Assert.Equal("Kit casse.kit.json refused: 1 faults, the first at question, line 7", Assert.Single(log.Written));
    }

    [Fact]
    public async Task Other_files_of_the_folder_are_left_alone()
    {
        Write("notes.json", "{");
        var log = new WrittenLines<KitLibrary>();
        await new KitLibrary(_folder, log).All();

        Assert.Empty(log.Written);
    }

    [Fact]
    public void A_folder_that_does_not_exist_stops_at_start() =>
        Assert.Throws<DirectoryNotFoundException>(() =>
            new ServiceCollection().AddKits(Path.Combine(_folder, "nulle-part")));

    private static KitLibrary Library(string? folder) => new(folder, NullLogger<KitLibrary>.Instance);

    private static string Version(int version, string question) => Ours
        .Replace("\"version\": 1", $"\"version\": {version}", StringComparison.Ordinal)
        .Replace(
            "\"question\": \"Quels futurs souhaitons-nous avec l’IA\u202f?\"",
            $"\"question\": \"{question}\"",
            StringComparison.Ordinal);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
