using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.House;

/// <summary>The rules of the house that no compiler knows. See CONTRIBUTING.md.</summary>
public sealed partial class TidyTests
{
    private const int LongestMethod = 40;
    private const int LongestFile = 250;
    private const int LongestComponent = 120;
    private const int LongestLine = 140;
    private const int LongestMarkup = 180;

    // Framework methods that we implement keep the framework's name.
    private static readonly string[] NamedByOthers =
    [
        "InitializeAsync", "DisposeAsync", "StartingAsync", "StartAsync", "StartedAsync", "StoppingAsync", "StopAsync", "StoppedAsync",
        "ExecuteAsync", "CheckHealthAsync", "InvokeAsync",
    ];

    private static readonly string[] VagueEndings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Dto", "Impl"];

    [Fact]
    public void A_file_can_be_read_at_one_sitting() => Tidy(
        Files("*.cs").Where(file => file.Lines.Length > LongestFile)
            .Concat(Files("*.razor").Where(file => file.Lines.Length > LongestComponent))
            .Select(file => $"{file.Name}: {file.Lines.Length} lines"));

    [Fact]
    public void A_method_fits_a_screen() => Tidy(
        from file in Files("*.cs")
        from method in file.Syntax<CSharpSyntaxNode>()
        where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = LinesOf(method)
        where lines > LongestMethod
        select $"{file.Name}:{method.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {lines} lines");

    [Fact]
    public void A_line_fits_a_screen() => Tidy(
        Files("*.cs").Where(file => !IsSample(file)).SelectMany(file => file.Where(line => line.Length > LongestLine)));

    // Markup and samples of data break badly; drawings do not break at all.
    [Fact]
    public void A_line_of_markup_or_of_samples_fits_a_wide_screen() => Tidy(
        Files("*.razor").Concat(Files("*.cs").Where(IsSample)).SelectMany(file =>
            file.Where(line => line.Length > LongestMarkup && !line.Contains("<path", StringComparison.Ordinal))));

    [Fact]
    public void Nothing_is_left_for_later() => Tidy(
        Files("*.cs", "*.razor", "*.js", "*.css", "*.sh", "*.yml", "*.csproj", "*.props").SelectMany(file => file.Where(LeftForLater().IsMatch)));

    [Fact]
    public void Nobody_waits_by_blocking_a_thread() => Tidy(
        Files("*.cs", "*.razor").Where(file => !file.Name.StartsWith("tests/House/", StringComparison.Ordinal))
            .SelectMany(file => file.Where(Blocking().IsMatch)));

    [Fact]
    public void Scripts_ask_nothing_that_a_browser_of_2022_lacks() => Tidy(
        FilesOf("web", "*.js").SelectMany(file => file.Where(TooNew().IsMatch)));

    [Fact]
    public void Sheets_ask_nothing_that_a_browser_of_2022_lacks_but_of_those_that_have_it() => Tidy(
        FilesOf("web", "*.css").SelectMany(file =>
            file.Where(line => TooNewToDraw().IsMatch(line) && !line.StartsWith("@supports ", StringComparison.Ordinal))));

    [Fact]
    public void No_test_is_skipped() => Tidy(
        FilesOf("tests", "*.cs", "*.razor").SelectMany(file => file.Where(SkippedTest().IsMatch)));

    [Fact]
    public void Our_own_methods_have_no_Async_ending() => Tidy(
        from file in Files("*.cs")
        from method in file.Syntax<MethodDeclarationSyntax>()
        let name = method.Identifier.Text
        where name.EndsWith("Async", StringComparison.Ordinal)
            && !NamedByOthers.Contains(name)
            && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && method.ExplicitInterfaceSpecifier is null
        select $"{file.Name}: {name}");

    [Fact]
    public void Types_are_named_after_what_they_are() => Tidy(
        from file in Files("*.cs")
        from type in file.Syntax<BaseTypeDeclarationSyntax>()
        where VagueEndings.Any(ending => type.Identifier.Text.EndsWith(ending, StringComparison.Ordinal))
        select $"{file.Name}: {type.Identifier.Text}");

    [Fact]
    public void Every_refusal_is_said_by_somebody()
    {
        var said = string.Concat(Files("*.cs", "*.razor").Where(file => !IsSample(file)).Select(file => file.Text));

        Tidy(Enum.GetNames<Refusal>().Where(name => !Regex.IsMatch(said, $@"Refusal\.{name}\b")));
    }

    [Fact]
    public void The_clock_and_the_dice_are_banned_by_the_compiler()
    {
        var banned = File.ReadAllText(Path.Combine(Root, "BannedSymbols.txt"));

        Assert.All(
            ["DateTimeOffset.UtcNow", "DateTime.Now", "Random.Shared", "Thread.Sleep", "Task.Wait", "Task`1.Result"],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal));
    }

    private static bool IsSample(SourceFile file) => file.Name.StartsWith("tests/", StringComparison.Ordinal);

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    // Written so that this file does not find itself.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|XX[X])\b")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"Thread\.Sleep\(|\.Wait\(\)|GetAwaiter\(\)\.GetResult\(\)")]
    private static partial Regex Blocking();

    // Not in Chrome 105 or not in Safari 15.4. Asked for: js/ambience.js may bring along what the framework asks for.
    [GeneratedRegex(
        @"\.(toReversed|toSorted|toSpliced|groupBy|withResolvers|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\("
        + @"|\.(fromAsync|canParse|isWellFormed|checkVisibility|startViewTransition|showPopover)\(|Promise\.try|AbortSignal\.any")]
    private static partial Regex TooNew();

    // Not in Chrome 105. With a variable beside it such a value is taken all the same, and what was said before it is lost.
    [GeneratedRegex(@"\b(sin|cos|tan|color-mix)\(")]
    private static partial Regex TooNewToDraw();

    [GeneratedRegex(@"\[(Fact|Theory)\(.*\bSk[i]p\b|Sk[i]p\.If")]
    private static partial Regex SkippedTest();
}
