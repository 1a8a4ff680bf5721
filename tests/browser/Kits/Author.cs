using FilageFuturs.Web.Kits;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests.Kits;

/// <summary>Somebody who writes a kit in their browser, by its fields and buttons alone.</summary>
internal sealed class Author(Visitor visitor) : IAsyncDisposable
{
    public Visitor Visitor => visitor;

    private IPage Page => visitor.Page;

    public ILocator Field(string path) => Page.Locator($"#{KitPath.Element(path)}");

    /// <summary>The kit's name, once its editor is open.</summary>
    public string Kit => new Uri(Page.Url).AbsolutePath.Split('/')[2];

    public async Task Opens(string part)
    {
        await Page.Locator(".parties").GetByRole(AriaRole.Link, new() { NameRegex = Visitor.Loosely(part) }).First.ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync(Visitor.Loosely(part));
    }

    public async Task Writes(string under, params (string Member, string Text)[] texts)
    {
        foreach (var (member, text) in texts)
        {
            await Field(under.Length is 0 ? member : $"{under}.{member}").FillAsync(text);
        }
    }

    /// <summary>One more of a list, and what is to be written of it.</summary>
    public async Task Adds(string list, string? kind, int at, params (string Member, string Text)[] texts)
    {
        if (kind is not null)
        {
            await Page.Locator($"#k-{list}-plus-sorte").SelectOptionAsync(kind);
        }

        await Page.Locator($"#k-{list}-plus").ClickAsync();
        await Writes($"{list}[{at}]", texts);
    }

    public Task HasSavedAll() => Assertions.Expect(Page.Locator("[data-etat]")).ToHaveTextAsync("enregistré");

    public Task<string?> HasFocusOn() => Page.EvaluateAsync<string?>("() => document.activeElement?.id ?? null");

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
