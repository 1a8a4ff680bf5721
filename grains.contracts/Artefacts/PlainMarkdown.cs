using System.Text.RegularExpressions;

namespace FilageFuturs.Artefacts;

/// <summary>Words that mean no Markdown, as Markdown that shows them sign by sign and line by line.</summary>
public static partial class PlainMarkdown
{
    /// <summary>Between two lines of a paragraph.</summary>
    public const string LineEnd = "\\\n";

    /// <param name="text">Its lines end with « \n »; what they begin and end with that nobody sees is left out.</param>
    /// <returns>At most twice as long.</returns>
    public static string Of(string text) => SingleEnd().Replace(
        string.Join('\n', text.Split('\n').Select(line => Sign().Replace(line.Trim(), @"\$0"))).Trim(), LineEnd);

    /// <summary>The words of such a text again, marks of titles included.</summary>
    public static string Read(string markdown) => Escaped().Replace(markdown, "$1");

    // No « ] ? ! ' . » but where they could mean something: typography looks at what stands beside them.
    [GeneratedRegex(@"[\\`*_\[<>&|~#+=-]|(?<=^\d+)[.)]")]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?<!\n)\n(?!\n)")]
    private static partial Regex SingleEnd();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~\n])")]
    private static partial Regex Escaped();
}
