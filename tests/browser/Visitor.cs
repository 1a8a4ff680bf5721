using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace FilageFuturs.BrowserTests;

/// <summary>One person with a browser of their own, and everything that crossed its wire.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    internal const float Patience = 30_000;

    // Which page it is, and how many presses came to something that hears them.
    private const string HearsPresses = """
        let presses = 0;
        globalThis.heard = `${performance.timeOrigin} 0`;
        addEventListener('click', event => {
          if (event.target.closest?.('button,a,summary,label,input,[role=button]')) globalThis.heard = `${performance.timeOrigin} ${++presses}`;
        }, true);
        """;

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _frames = [];
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Visitor(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) => Complain(message.Type is "error" or "warning" && !IsKindRefusal(message.Text), message.Text);
        page.PageError += (_, error) => Complain(true, error);
        page.Request += (_, request) => Complain(IsForeign(request.Url), $"third party: {request.Url}");
        page.Response += (_, response) => Policy = response.Request.IsNavigationRequest ? PolicyOf(response) : Policy;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            _frames.Enqueue(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
    }

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    /// <summary>What the console said, and whoever else was called.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>What the last page allows itself to load.</summary>
    public string Policy { get; private set; } = "";

    /// <summary>Everything the server pushed to this page so far.</summary>
    public string Wire => string.Join('\n', _frames);

    public static async Task<Visitor> Enter(
        Hall hall, Device device, string theme = "light", string? address = null, bool runsScripts = true, string zone = "Europe/Paris")
    {
        var context = await hall.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = device.Width, Height = device.Height },
            Locale = "fr-FR",
            TimezoneId = zone,
            HasTouch = device.IsPhone,
            ColorScheme = theme is "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = runsScripts,
        });
        context.SetDefaultTimeout(Patience);
        await context.AddInitScriptAsync(HearsPresses);
        return new(context, await context.NewPageAsync(), address ?? hall.Address);
    }

    public async Task<Visitor> Go(string path)
    {
        await Page.GotoAsync(_address + path);
        return this;
    }

    /// <summary>The circuit lives and inputs answer.</summary>
    public async Task<Visitor> IsReady()
    {
        await Page.Locator("main[data-ready='true']").WaitForAsync();
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => null)");
        return this;
    }

    public Task Sees(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text, new() { Timeout = Patience });

    public Task SeesNot(string text) => Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(text);

    public Task Click(string button) =>
        Press(Page.GetByRole(AriaRole.Button, new() { Name = button }).First);

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Complain(bool isComplaint, string what)
    {
        if (isComplaint)
        {
            _complaints.Enqueue(what);
        }
    }

    private static string PolicyOf(IResponse response) =>
        response.Headers.GetValueOrDefault("content-security-policy", "");

    // A page that says « personne ici » answers 404 on purpose, and the browser repeats it.
    private static bool IsKindRefusal(string said) => said.Contains("responded with a status of 4", StringComparison.Ordinal);

    private bool IsForeign(string url) =>
        !url.StartsWith(_address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal);
}

/// <summary>What somebody holds in their hands.</summary>
public sealed record Device(int Width, int Height, bool IsPhone)
{
    public static readonly Device Phone = new(390, 844, true);
    public static readonly Device SmallPhone = new(320, 640, true);
    public static readonly Device Laptop = new(1440, 900, false);
    public static readonly Device Projector = new(1920, 1080, false);
}
