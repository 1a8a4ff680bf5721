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
/// answers what scripts are asked, and says what each batch carries; it draws nothing.
/// </summary>
internal sealed partial class BlazorTab : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HubConnection _hub;

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
        _hub.Closed += _ =>
        {
            _gone.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Each batch of changes as it comes, with the moment.</summary>
    public event Action<byte[]>? Drew;

    /// <summary>Completes when the circuit is lost.</summary>
    public Task Gone => _gone.Task;

    public bool IsGone => _gone.Task.IsCompleted;

    public static async Task<BlazorTab> Open(Uri page, string html, CookieContainer cookies)
    {
        var tab = new BlazorTab(new(page, "/"), cookies);
        await tab.Start(page, html);
        return tab;
    }

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
        _hub.On<int, byte[]>("JS.RenderBatch", async (batch, changes) =>
        {
            Drew?.Invoke(changes);
            _drawn.TrySetResult();
            await _hub.SendAsync("OnRenderCompleted", batch, null);
        });
        _hub.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)], Answer);
        _hub.On<string>("JS.Error", error => _drawn.TrySetException(new InvalidOperationException(error)));
        foreach (var (name, parts) in Unheeded)
        {
            _hub.On(name, parts, _ => Task.CompletedTask);
        }
    }

    private static readonly (string Name, Type[] Parts)[] Unheeded =
    [
        ("JS.AttachComponent", [typeof(int), typeof(string)]),
        ("JS.EndInvokeDotNet", [typeof(string), typeof(bool), typeof(string)]),
        ("JS.EndUpdateRootComponents", [typeof(long)]),
        ("JS.ReceiveByteArray", [typeof(int), typeof(byte[])]),
        ("JS.SavePersistedState", [typeof(string), typeof(string), typeof(string)]),
        ("JS.EndLocationChanging", [typeof(int), typeof(bool)]),
    ];

    /// <summary>A module is imported; anything else has no answer to give.</summary>
    private Task Answer(object?[] call)
    {
        var (handle, name) = ((long)call[0]!, (string)call[1]!);
        var value = name == "import" ? """{"__jsObjectId":1}""" : "null";
        return handle == 0 ? Task.CompletedTask : _hub.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{value}]");
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex State();
}
