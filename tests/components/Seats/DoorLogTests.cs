using System.Net;
using FilageFuturs.Tests.Support;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Http;

namespace FilageFuturs.ComponentTests.Seats;

/// <summary>What operators read of doors that stayed shut.</summary>
public sealed class DoorLogTests : IDisposable
{
    private readonly WrittenLines<DoorLog> _lines = new();
    private readonly DoorLog _log;

    public DoorLogTests() => _log = new(_lines);

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_wrong_code_is_told_and_the_last_one_as_such()
    {
        _log.CodeRefused(isLast: false);
        Assert.Equal("A code was refused", Assert.Single(_lines.Written));

        _log.CodeRefused(isLast: true);
        Assert.Equal("Codes are refused to one address: too many were wrong", _lines.Written[^1]);
    }

    [Fact]
    public void Whoever_tries_links_at_random_is_told_of_without_filling_the_disk()
    {
        foreach (var _ in Enumerable.Range(0, 400))
        {
            _log.LinkOpenedNothing(From("192.0.2.1"));
        }

        Assert.InRange(_lines.Written.Count, 20, 25);
        Assert.All(_lines.Written, line => Assert.Equal("A link opened nothing", line));
        var told = _lines.Written.Count;
        _log.LinkOpenedNothing(From("192.0.2.2"));
        Assert.Equal(told + 1, _lines.Written.Count);
    }

    [Fact]
    public void Nor_does_whoever_comes_from_everywhere()
    {
        foreach (var from in Enumerable.Range(1, 1000))
        {
            _log.LinkOpenedNothing(From($"2001:db8:{from:x}::1"));
        }

        Assert.InRange(_lines.Written.Count, 200, 210);
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
