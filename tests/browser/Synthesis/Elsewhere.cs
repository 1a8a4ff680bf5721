using System.Diagnostics;

namespace FilageFuturs.BrowserTests.Synthesis;

/// <summary>Tools that are not ours, to open what we write: LibreOffice and Poppler.</summary>
internal sealed class Elsewhere : IDisposable
{
    /// <summary>How LibreOffice names a CSV file as ours are, and one that a test takes apart.</summary>
    public const string Semicolons = "Text - txt - csv (StarCalc):59,34,76,1";
    public const string Pipes = "Text - txt - csv (StarCalc):124,0,76,1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("futurs-").FullName;

    public string Keep(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>What the paper says, with every run of white space as one space.</summary>
    public async Task<string> PaperText(string pdf) => Flat(await Run("pdftotext", "-enc", "UTF-8", pdf, "-"));

    /// <summary>The same, page by page.</summary>
    public async Task<ImmutableArray<string>> PaperPages(string pdf) =>
        [.. (await Run("pdftotext", "-enc", "UTF-8", "-layout", pdf, "-")).TrimEnd('\f').Split('\f').Select(Flat)];

    /// <summary>What a page of ours prints, sheet by sheet and without spaces: an address is broken wherever its line ends.</summary>
    public async Task<ImmutableArray<string>> Sheets(Visitor visitor, string name)
    {
        var printed = await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true });
        await Visitor.KeepsAPaper(name, printed);
        return [.. (await PaperPages(Keep($"{name}.pdf", printed))).Select(page => page.Replace(" ", "", StringComparison.Ordinal))];
    }

    public Task<string> PaperFacts(string pdf) => Run("pdfinfo", pdf);

    /// <summary>Opened by LibreOffice and saved as something else.</summary>
    /// <param name="opening">How to read it, as LibreOffice names its import filters; null lets it find out.</param>
    public async Task<string> SavedAs(string file, string extension, string filter, string? opening = null)
    {
        string[] reading = opening is null ? [] : [$"--infilter={opening}"];
        await Run(
            "soffice",
            [$"-env:UserInstallation=file://{_folder}/profile", "--headless", .. reading, "--convert-to", $"{extension}:{filter}", "--outdir", $"{_folder}/saved", file]);
        return await File.ReadAllTextAsync(Path.Combine(_folder, "saved", Path.ChangeExtension(Path.GetFileName(file), extension)));
    }

    public static string Flat(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var limit = new CancellationTokenSource(Patience);
        var said = process.StandardOutput.ReadToEndAsync(limit.Token);
        var complained = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{tool}: {await complained}");
        return await said;
    }
}
