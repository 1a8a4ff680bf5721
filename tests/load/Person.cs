using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using FilageFuturs.Bench;

namespace FilageFuturs.Load;

/// <summary>
/// Somebody with a live screen who writes without end. What is not acknowledged is sent again, with the same id and the same words,
/// until it is accepted or refused.
/// </summary>
internal sealed partial class Person : IAsyncDisposable
{
    private const int Notes = 12;
    private const int Visits = 6;

    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly SessionId _session;
    private readonly ConcurrentQueue<Said> _said = [];
    private BlazorTab? _tab;
    private Uri? _page;

    public Person(SessionId session)
    {
        _session = session;
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
    }

    public Secret Token { get; private set; }

    public BoardId Board { get; set; }

    /// <summary>Everything this person sent, oldest first.</summary>
    public IReadOnlyCollection<Said> Said => _said;

    /// <summary>When the screen that they have was drawn with their seat.</summary>
    public long SeatedAt => _tab?.SeatedAt ?? 0;

    public bool IsSeated => _tab is { IsGone: false, SeatedAt: > 0 };

    /// <summary>By the link, under a name, to a seat on a live screen of their own.</summary>
    public async Task Come(Uri site, Secret link, string name)
    {
        using var door = await Ask(() => _http.GetAsync(new Uri(site, $"e/{_session}/{link.Text}")));
        var fields = Hidden().Matches(await door.Content.ReadAsStringAsync())
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        fields["Form.Name"] = name;
        using var answer = await Ask(() => _http.PostAsync(door.RequestMessage!.RequestUri, new FormUrlEncodedContent(fields)));
        answer.EnsureSuccessStatusCode();
        _page = answer.RequestMessage!.RequestUri!;
        Token = new(_cookies.GetCookies(site)[$"futurs-place-{_session}"]!.Value);
        await Sit(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Keeps a live screen open: as soon as it is lost, the page is asked again, here or at the next address, and again a breath
    /// after each time that it did not come or led to no seat.
    /// </summary>
    public async Task Stay(Func<ImmutableArray<Uri>> sites, CancellationToken until)
    {
        for (var attempt = 0; !until.IsCancellationRequested; attempt++)
        {
            try
            {
                await _tab!.Gone.WaitAsync(until);
                var all = sites();
                _page = new(all[attempt % all.Length], _page!.PathAndQuery);
                using var answer = await _http.GetAsync(_page, until);
                answer.EnsureSuccessStatusCode();
                await _tab.DisposeAsync();
                await Sit(await answer.Content.ReadAsStringAsync(until));
            }
            catch (Exception) when (!until.IsCancellationRequested)
            {
                await Task.Delay(Breath, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    public async Task Write(Func<IGrainFactory> grains, ImmutableArray<Prompt> prompts, CancellationToken until)
    {
        for (var rank = 0; !until.IsCancellationRequested; rank++)
        {
            var said = new Said(new($"{Token.Hash[..12]}-{rank % Notes}"), $"Idée {Guid.NewGuid():N}", Stopwatch.GetTimestamp());
            _said.Enqueue(said);
            await Insist(grains, said, prompts[rank % Notes % prompts.Length].Id, until);
            await Task.Delay(Thought, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_tab?.DisposeAsync() ?? ValueTask.CompletedTask);
        _http.Dispose();
    }

    // A product that has just begun, slowed down by what is done to it, may let its first visit wait; the form holds its id.
    private static async Task<HttpResponseMessage> Ask(Func<Task<HttpResponseMessage>> ask)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (TaskCanceledException) when (attempt < Visits)
            {
            }
        }
    }

    private async Task Sit(string html)
    {
        _tab = await BlazorTab.Open(_page!, html, _cookies);
        await _tab.Sit();
    }

    private async Task Insist(Func<IGrainFactory> grains, Said said, PromptId prompt, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                var outcome = await grains().Board(_session, Board).Write(Token, prompt, said.Note, said.Text);
                said.Answer(outcome.Refusal);
                return;
            }
            catch (Exception)
            {
                await Task.Delay(Breath, CancellationToken.None);
            }
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}

/// <summary>One thing sent: words that nobody else ever says.</summary>
internal sealed class Said(NoteId note, string text, long since)
{
    public NoteId Note { get; } = note;

    public string Text { get; } = text;

    public long Since { get; } = since;

    /// <summary>Null as long as nothing came back.</summary>
    public Refusal? Refusal { get; private set; }

    public long AnsweredAt { get; private set; }

    public TimeSpan Waited => Stopwatch.GetElapsedTime(Since, AnsweredAt == 0 ? Stopwatch.GetTimestamp() : AnsweredAt);

    public void Answer(Refusal refusal) => (AnsweredAt, Refusal) = (Stopwatch.GetTimestamp(), refusal);
}
