using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FilageFuturs.Tests.House;

/// <summary>The repository as written: what people keep in it, without what tools make of it.</summary>
internal static class House
{
    public static readonly string Root = FindRoot();

    private static readonly string[] Made = ["bin", "obj", ".git", "lib", "node_modules", "data", "TestResults"];

    /// <param name="patterns">« *.cs », for example.</param>
    public static IEnumerable<SourceFile> Files(params string[] patterns) => Files(Root, patterns);

    public static IEnumerable<SourceFile> FilesOf(string folder, params string[] patterns) =>
        Files(Path.Combine(Root, folder), patterns);

    public static IEnumerable<string> Folders(string of) => Directory.EnumerateDirectories(Path.Combine(Root, of))
        .Select(folder => Path.GetFileName(folder))
        .Where(name => !Made.Contains(name));

    public static void Tidy(IEnumerable<string> offences) => Assert.True(!offences.Any(), string.Join('\n', offences));

    private static IEnumerable<SourceFile> Files(string folder, string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(inner => !Made.Contains(Path.GetFileName(inner)))
                .Order(StringComparer.Ordinal)
                .SelectMany(inner => Files(inner, patterns)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FilageFuturs.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("FilageFuturs.sln");
        }

        return folder.FullName;
    }
}

internal sealed class SourceFile(string path)
{
    public string Name { get; } = Path.GetRelativePath(House.Root, path).Replace('\\', '/');

    public string Text { get; } = File.ReadAllText(path);

    public string[] Lines => Text.TrimEnd('\n').Split('\n');

    public IEnumerable<T> Syntax<T>()
        where T : CSharpSyntaxNode =>
        CSharpSyntaxTree.ParseText(Text).GetRoot().DescendantNodes().OfType<T>();

    /// <summary>Where a line of this file says something, as people and editors write places.</summary>
    public IEnumerable<string> Where(Func<string, bool> isWrong) =>
        Lines.Select((line, at) => (line, at)).Where(pair => isWrong(pair.line)).Select(pair => $"{Name}:{pair.at + 1}: {pair.line.Trim()}");
}
