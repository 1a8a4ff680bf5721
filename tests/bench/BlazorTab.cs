using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.Bench;

/// <summary>
/// One live screen without a browser: the page by HTTP, then a circuit over a WebSocket. It acknowledges every batch and
/// answers what scripts are asked, says what each batch carries and tells what happens to an element; it draws nothing.
/// </summary>
internal sealed partial class BlazorTab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // As js/start.js: the server lets go of a screen that says nothing for fifteen seconds.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    // The class of the line of the last minute, around every scene of a seat and on no page that waits for one. Strings of a batch
    // have their length before them.
    private static readonly byte[] SeatSign = [6, .. "alerte"u8];

    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _seated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // A browser does one thing at a time: nothing happens to an element while a batch is drawn and acknowledged.
    private readonly SemaphoreSlim _turn = new(1);
    private readonly HubConnection _hub;
    private long? _listener;
    private int _calls;

    private BlazorTab(Uri site, CookieContainer cookies)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(site, "_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.Cookies = cookies;
            options.Proxy = null;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        _hub = builder.Build();
        _hub.ServerTimeout = Patience;
        _hub.KeepAliveInterval = Heartbeat;
        _hub.Closed += _ =>
        {
            Trouble ??= "The connection is closed.";
            Lose("The connection is closed.");
            return Task.CompletedTask;
        };
    }

    /// <summary>Each batch of changes as it comes, before it is acknowledged.</summary>
    public event Action<byte[]>? Drew;

    /// <summary>Completes when the circuit is lost.</summary>
    public Task Gone => _gone.Task;

    public bool IsGone => _gone.Task.IsCompleted;

    /// <summary>
    /// When the first batch came that only somebody in their seat is shown: the screen is open, after the page that says that one's
    /// place is being found again. 0 until then.
    /// </summary>
    public long SeatedAt { get; private set; }

    /// <summary>What the server said of the first call that it could not answer.</summary>
    public string? Trouble { get; private set; }

    public static async Task<BlazorTab> Open(Uri page, string html, CookieContainer cookies)
    {
        var tab = new BlazorTab(new(page, "/"), cookies);
        try
        {
            await tab.Start(page, html);
            return tab;
        }
        catch
        {
            await tab.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the seat. A screen that is lost before, or never gets one, is let go.</summary>
    public async Task Sit()
    {
        try
        {
            await _seated.Task.WaitAsync(Patience);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Tells the server what happened to an element, in the words of a browser.</summary>
    /// <param name="name">Of the event: « input ».</param>
    /// <param name="find">The element's component, and who hears it; asked when nothing is being drawn.</param>
    /// <param name="details">What the browser says of such an event.</param>
    /// <param name="value">What the field holds now; null where it is none.</param>
    public Task Happen(string name, Func<(int Component, ulong Handler)> find, object details, string? value = null) => InTurn(() =>
    {
        var (component, handler) = find();
        object? field = value is null ? null : new { componentId = component, fieldValue = value };
        object[] told = [new { eventHandlerId = handler, eventName = name, eventFieldInfo = field }, details];
        var listener = _listener ?? throw new InvalidOperationException("Nobody listens to this screen.");
        return _hub.SendAsync(
            "BeginInvokeDotNetFromJS", $"{++_calls}", null, "DispatchEventAsync", listener, JsonSerializer.Serialize(told));
    });

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private async Task Start(Uri page, string html)
    {
        Listen();
        await _hub.StartAsync();
        await _hub.InvokeAsync<string>("StartCircuit", new Uri(page, "/").ToString(), page.ToString(), "[]", "");
        var markers = Marker().Matches(html).Select(match => match.Groups[1].Value)
            .Where(marker => marker.Contains("\"descriptor\"", StringComparison.Ordinal));
        var operations = markers.Select((marker, rank) => $$"""{"type":"add","ssrComponentId":{{rank + 1}},"marker":{{marker}}}""");
        var state = State().Match(html) is { Success: true } kept ? kept.Groups[1].Value : "";
        await _hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state);
        await _drawn.Task.WaitAsync(Patience);
    }

    private void Listen()
    {
        _hub.On<int, byte[]>("JS.RenderBatch", async (batch, changes) => await InTurn(() =>
        {
            Look(changes);
            return _hub.SendAsync("OnRenderCompleted", batch, null);
        }));
        _hub.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)], Answer);
        _hub.On<string, bool, string>("JS.EndInvokeDotNet", (_, isDone, answer) => Trouble ??= isDone ? null : answer);
        _hub.On<string>("JS.Error", error =>
        {
            Trouble ??= error;
            Lose(error);
        });
        foreach (var (name, parts) in Unheeded)
        {
            _hub.On(name, parts, _ => Task.CompletedTask);
        }
    }

    private void Look(byte[] changes)
    {
        if (SeatedAt == 0 && changes.AsSpan().IndexOf(SeatSign) >= 0)
        {
            SeatedAt = Stopwatch.GetTimestamp();
            _seated.TrySetResult();
        }

        Drew?.Invoke(changes);
        _drawn.TrySetResult();
    }

    private void Lose(string why)
    {
        var lost = new InvalidOperationException(why);
        _drawn.TrySetException(lost);
        _seated.TrySetException(lost);
        _gone.TrySetResult();
    }

    private async Task InTurn(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private static readonly (string Name, Type[] Parts)[] Unheeded =
    [
        ("JS.AttachComponent", [typeof(int), typeof(string)]),
        ("JS.EndUpdateRootComponents", [typeof(long)]),
        ("JS.ReceiveByteArray", [typeof(int), typeof(byte[])]),
        ("JS.SavePersistedState", [typeof(string), typeof(string), typeof(string)]),
        ("JS.EndLocationChanging", [typeof(int), typeof(bool)]),
    ];

    /// <summary>A module is imported; anything else has no answer to give. One call says whom to tell what happens.</summary>
    private Task Answer(object?[] call)
    {
        var (handle, name) = ((long)call[0]!, (string)call[1]!);
        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            using var told = JsonDocument.Parse((string)call[2]!);
            _listener = told.RootElement[1].GetProperty("__dotNetObject").GetInt64();
        }

        var value = name == "import" ? """{"__jsObjectId":1}""" : "null";
        return handle == 0 ? Task.CompletedTask : _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{value}]");
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex State();
}
