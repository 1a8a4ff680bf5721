using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

// What somebody does at their screen, so that a test reads as a script.
public sealed partial class Visitor
{
    /// <summary>How many messages the server has pushed so far: a mark for <see cref="HeardSince"/>.</summary>
    public int Mark => _frames.Count;

    /// <summary>What the server pushed after the mark.</summary>
    public string HeardSince(int mark) => string.Join('\n', _frames.Skip(mark));

    /// <summary>One more tab of the same person.</summary>
    public async Task<Visitor> OpensAnotherTab() => new(_context, await _context.NewPageAsync(), _address);

    /// <summary>Takes a key of a session without going through its door.</summary>
    public Task Holds(string cookie, Secret secret) =>
        _context.AddCookiesAsync([new() { Name = cookie, Value = secret.Text, Url = _address, HttpOnly = true }]);

    public Task Presses(string button) => Press(Page.GetByRole(AriaRole.Button, new() { NameRegex = Loosely(button) }).First);

    // What moves while the finger is down hears nothing, as with a person: they see so, and press again.
    private async Task Press(ILocator button)
    {
        var before = await Heard();
        await button.ClickAsync();
        if (before.Length > 0 && await Heard() == before)
        {
            await button.ClickAsync();
        }
    }

    private async Task<string> Heard()
    {
        try
        {
            return await Page.EvaluateAsync<string>("() => globalThis.heard ?? ''");
        }
        catch (PlaywrightException)
        {
            return "on the way to another page";
        }
    }

    public Task Follows(string link) => Page.GetByRole(AriaRole.Link, new() { NameRegex = Loosely(link) }).First.ClickAsync();

    public Task Writes(string label, string text) => Page.GetByLabel(Loosely(label)).First.FillAsync(text);

    public Task Ticks(string label) => Page.GetByLabel(Loosely(label)).First.CheckAsync();

    public Task Types(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Reads it whatever the spaces, the apostrophes and the capitals.</summary>
    public Task Reads(string text) =>
        Assertions.Expect(Page.Locator("body")).ToContainTextAsync(Loosely(text), new() { Timeout = Patience });

    public Task ReadsNoMore(string text) =>
        Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(Loosely(text), new() { Timeout = Patience });

    /// <summary>How the first of these is drawn, or its part: « ::before ».</summary>
    public Task<string> Look(string selector, string property, string part = "") => Page.EvaluateAsync<string>(
        "([selector, property, part]) => getComputedStyle(document.querySelector(selector), part)[property]",
        new[] { selector, property, part });

    /// <summary>Each of these has an emblem of its own before it.</summary>
    public async Task SeesAnEmblemBeforeEach(string selector)
    {
        var emblems = await Page.EvaluateAsync<string[]>(
            "selector => [...document.querySelectorAll(selector)].map(one => getComputedStyle(one, '::before').maskImage)", selector);
        Assert.NotEmpty(emblems);
        Assert.DoesNotContain("none", emblems);
        Assert.Equal(emblems.Length, emblems.Distinct().Count());
    }

    /// <summary>Kept under this name in the folder of the environment variable PICTURES, if there is one.</summary>
    public async Task TakesAPicture(string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    /// <summary>The same for what was printed.</summary>
    public static Task KeepsAPaper(string name, byte[] pdf) => Keeps($"{name}.pdf", pdf);

    /// <summary>The same for whatever was taken away.</summary>
    public static async Task Keeps(string file, byte[] content)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, file), content);
        }
    }

    public static Regex Loosely(string text) => new(
        Regex.Replace(Regex.Escape(text).Replace("\\ ", " ", StringComparison.Ordinal), "[ \u00A0\u202F]+", "[\\s\u00A0\u202F]+")
            .Replace("'", "['’]", StringComparison.Ordinal),
        RegexOptions.IgnoreCase);
}
