using System.Text.RegularExpressions;
using System.Xml.Linq;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

/// <summary>Where things are, and who may know whom.</summary>
public sealed partial class ShapeTests
{
    private static readonly string[] Nouns =
    [
        "Kits", "Sessions", "Seats", "Voting", "Groups", "Boards", "Floor", "Timing", "Sharing", "Anchoring", "Rehearsals", "Synthesis", "Replay",
        "Gatherings", "Needs", "Accounts", "Artefacts", "Observatory", "Tours",
        "Assessment", "Plausibility", "Studio",
    ];

    private static readonly Dictionary<string, string[]> AlsoIn = new()
    {
        ["grains.contracts"] = [],
        ["silo"] = ["EventLog", "Hosting"],
        ["web"] = ["Hosting", "Layout", "Resources", "wwwroot"],
        ["tests"] = ["EventLog", "Hosting", "House", "Support", "components", "browser", "processes", "crash", "load", "bench"],
        ["tests/components"] = ["Hosting", "Layout", "Resources", "Support"],
    };

    // MudBlazor's own sentences: ours only translates them into French.
    private const string SpeaksEnglishItself = "web/Resources/MudTexts.resx";

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "FilageFuturs.sln")).Replace('\\', '/');

        Tidy(Files("*.csproj").Select(file => file.Name).Where(name => !solution.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void One_noun_is_one_folder_in_every_project() => Tidy(
        from project in AlsoIn
        where Directory.Exists(Path.Combine(Root, project.Key))
        from folder in Folders(project.Key)
        where !Nouns.Contains(folder) && !project.Value.Contains(folder)
        select $"{project.Key}/{folder}");

    [Fact]
    public void Whoever_reads_about_the_house_is_told_every_noun()
    {
        var told = File.ReadAllText(Path.Combine(Root, "README.md")).Split("The same noun is the same folder everywhere: `")[1].Split('`')[0];

        Assert.Equal(Nouns.Order(), told.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void The_contracts_know_Orleans_and_nothing_else()
    {
        var project = XDocument.Load(Path.Combine(Root, "grains.contracts/FilageFuturs.Contracts.csproj"));

        Assert.Equal(["Microsoft.Orleans.Sdk"], project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));
        Assert.Empty(project.Descendants("ProjectReference"));
    }

    [Fact]
    public void Only_the_embedded_silo_names_the_silo_in_the_web() => Tidy(
        FilesOf("web", "*.cs", "*.razor").Where(file => file.Name != "web/Hosting/EmbeddedSilo.cs")
            .SelectMany(file => file.Where(line => line.Contains("FilageFuturs.Silo", StringComparison.Ordinal))));

    [Fact]
    public void Nothing_we_serve_asks_anybody_else_for_anything() => Tidy(
        FilesOf("web", "*.razor", "*.js", "*.css", "*.html", "*.svg").SelectMany(file => file.Where(Elsewhere().IsMatch)));

    // Whoever is on it would stand nowhere: aria-disabled says the same and leaves them there.
    [Fact]
    public void No_button_is_taken_from_under_the_keyboard() => Tidy(
        FilesOf("web", "*.razor").SelectMany(file => Button().Matches(file.Text)
            .Where(button => Disabled().IsMatch(button.Value))
            .Select(button => $"{file.Name}: {button.Value}")));

    [Fact]
    public void One_component_hands_sections_to_the_layout() => Tidy(
        FilesOf("web", "*.razor").Where(file => file.Name != "web/Layout/LayoutSection.razor")
            .SelectMany(file => file.Where(line => line.Contains("<SectionContent", StringComparison.Ordinal))));

    // Written in the page itself, it would keep the spaces of French in English.
    [Fact]
    public void A_page_names_the_house_as_its_language_writes_it() => Tidy(
        FilesOf("web", "*.razor").Where(file => NamedByHand().IsMatch(file.Text)).Select(file => file.Name));

    [Fact]
    public void Every_text_exists_in_French_and_in_English() => Tidy(
        from file in FilesOf("web/Resources", "*.resx")
        where !file.Name.EndsWith(".en.resx", StringComparison.Ordinal) && file.Name != SpeaksEnglishItself
        let french = Texts(file.Name)
        let english = Texts(file.Name.Replace(".resx", ".en.resx", StringComparison.Ordinal))
        from key in french.Keys.Union(english.Keys)
        where string.IsNullOrWhiteSpace(french.GetValueOrDefault(key)) || string.IsNullOrWhiteSpace(english.GetValueOrDefault(key))
        select $"{file.Name}: {key}");

    [Fact]
    public void French_is_set_as_printers_set_it() => Tidy(
        from file in FilesOf("web/Resources", "*.resx")
        where !file.Name.EndsWith(".en.resx", StringComparison.Ordinal)
        from text in Texts(file.Name)
        where BadFrench().IsMatch(text.Value)
        select $"{file.Name}: {text.Key}: {text.Value}");

    private static Dictionary<string, string> Texts(string file) =>
        File.Exists(Path.Combine(Root, file))
            ? XDocument.Load(Path.Combine(Root, file)).Root!.Elements("data")
                .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
            : [];

    [GeneratedRegex(
        """(<(script|img|iframe|link|source|video|audio)\b[^>]*(src|href)="|url\(["']?|@import\s+["']?|"""
        + """\bimport\s*\(?["']|\bfetch\(["'`]|new WebSocket\(["'`])(https?:)?//""")]
    private static partial Regex Elsewhere();

    // What stands in quotes may hold a « > » of its own.
    [GeneratedRegex("""<button\b("[^"]*"|[^">])*""")]
    private static partial Regex Button();

    [GeneratedRegex("""\sdisabled\b""")]
    private static partial Regex Disabled();

    [GeneratedRegex("<PageTitle>[^<]*Quels futurs")]
    private static partial Regex NamedByHand();

    // A plain space before ? ! ; : or inside « », a straight apostrophe between letters.
    [GeneratedRegex(@"[\w»] [?!;:»](\s|$)|« |\p{L}'\p{L}")]
    private static partial Regex BadFrench();
}
