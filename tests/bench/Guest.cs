using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.Gatherings;
using FilageFuturs.Sessions;
using Orleans;

namespace FilageFuturs.Bench;

/// <summary>Somebody who comes to a gathering with a browser of their own: the link, the form, the common room, their room.</summary>
internal sealed partial class Guest : IAsyncDisposable
{
    private const int MostKnocks = 30;

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Guest(Uri site)
    {
        Site = site;
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies, UseProxy = false }) { BaseAddress = site };
    }

    public Uri Site { get; }

    public Secret Token { get; private set; }

    public BlazorTab Tab { get; private set; } = null!;

    /// <summary>By the one link to the common room, then to the chosen room; each with a seat on a live screen.</summary>
    public async Task Come(IGrainFactory grains, SessionId gathering, Secret link, string name, SessionId room)
    {
        await Enter(gathering, link, name);
        var chosen = await grains.Gathering(gathering).Choose(Token, room);
        await Tab.DisposeAsync();
        await Open($"rencontre/{gathering}/aller");
        await Tab.Sit();
        if (!chosen.IsAccepted || !Where!.AbsolutePath.EndsWith(room.Value, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{name} is not in their room: {chosen.Refusal}, {Where}.");
        }
    }

    /// <summary>By the link of a session, through its form, to a seat on a live screen.</summary>
    public async Task Enter(SessionId session, Secret link, string name)
    {
        var (page, html) = await Get($"e/{session}/{link.Text}");
        var fields = Hidden().Matches(html).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        fields["Form.Name"] = name;
        using var answer = await Knock(page, fields);
        answer.EnsureSuccessStatusCode();
        Where = answer.RequestMessage!.RequestUri!;
        Tab = await BlazorTab.Open(Where, await answer.Content.ReadAsStringAsync(), _cookies);
        Token = new(_cookies.GetCookies(Site)[$"futurs-place-{session}"]!.Value);
        await Tab.Sit();
    }

    // All guests come from one address, which the house lets in so many a minute.
    private async Task<HttpResponseMessage> Knock(Uri page, Dictionary<string, string> fields)
    {
        for (var knocks = 1; ; knocks++)
        {
            var answer = await _http.PostAsync(page, new FormUrlEncodedContent(fields));
            if (answer.StatusCode is not HttpStatusCode.TooManyRequests || knocks is MostKnocks)
            {
                return answer;
            }

            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
            answer.Dispose();
        }
    }

    /// <summary>Where the last page led.</summary>
    public Uri? Where { get; private set; }

    public async Task Open(string path)
    {
        (Where, var html) = await Get(path);
        Tab = await BlazorTab.Open(Where, html, _cookies);
    }

    public async ValueTask DisposeAsync()
    {
        await (Tab?.DisposeAsync() ?? ValueTask.CompletedTask);
        _http.Dispose();
    }

    private async Task<(Uri Page, string Html)> Get(string path)
    {
        using var answer = await _http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return (answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
