using System.Text.RegularExpressions;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>The sheet of the objects comes last: what it draws must be drawn by no other.</summary>
public sealed partial class StylesheetsTests
{
    private const string Objects = "css/artefacts.css";

    // The running title of every screen, the page of an object among them.
    private static readonly string[] SharedOnPurpose = ["bandeau"];

    [Theory]
    [InlineData("/atelier")]
    [InlineData("/regie")]
    [InlineData("/rejeu")]
    [InlineData("/kits")]
    [InlineData("/artefacts")]
    public void What_draws_an_object_repaints_nothing_of_ours(string page)
    {
        var sheets = Stylesheets.Shared.AddRange(Stylesheets.Of(page));
        Assert.Contains(Objects, sheets);

        var ours = sheets.Where(sheet => sheet != Objects).SelectMany(LoneClasses).ToList();

        Assert.Contains("btn", ours);
        Assert.Empty(LoneClasses(Objects).Where(ours.Contains).Except(SharedOnPurpose));
    }

    /// <summary>Every class that a rule names alone, perhaps in a state: it draws whatever bears it, wherever it is.</summary>
    private static IEnumerable<string> LoneClasses(string sheet)
    {
        var text = File.ReadAllText(Path.Combine(Circuit.Root, "web/wwwroot", sheet));
        return LoneClass().Matches(Aside().Replace(text, "")).Select(rule => rule.Groups[1].Value);
    }

    // Comments, and what stands in brackets: commas in there part no rules.
    [GeneratedRegex(@"/\*.*?\*/|\([^()]*\)", RegexOptions.Singleline)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?:^|[{},])\s*\.([A-Za-z][\w-]*)(?::{1,2}[\w-]+)*\s*(?=[,{])")]
    private static partial Regex LoneClass();
}
