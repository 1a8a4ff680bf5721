using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Layout;

/// <summary>Words that leave a field, and what the field holds once it is known whether they were sent.</summary>
public sealed class BrowserDraftsTests : ConsoleContext
{
    private readonly List<string> _sent = [];
    private readonly TaskCompletionSource<bool> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string _field = " Encore six minutes. ";

    [Fact]
    public async Task Pressed_twice_words_leave_once_and_are_kept_no_more_once_they_are_sent()
    {
        var (once, twice) = (Send(), Send());
        Assert.Equal("", _field);
        Assert.Empty(Forgotten);
        _answer.SetResult(true);
        await Task.WhenAll(once, twice);

        Assert.Equal("Encore six minutes.", Assert.Single(_sent));
        Assert.Equal("", _field);
        Assert.Equal("mots", Assert.Single(Forgotten));
    }

    [Theory]
    [InlineData(false, "Et après ?", "Encore six minutes. Et après ?")]
    [InlineData(false, "", "Encore six minutes.")]
    [InlineData(false, "Encore six minutes.", "Encore six minutes.")]
    [InlineData(true, "Et après ?", "Et après ?")]
    public async Task What_was_typed_since_stays_behind_words_that_could_not_be_sent(bool isSent, string since, string left)
    {
        var sending = Send();
        _field = since;
        _answer.SetResult(isSent);
        await sending;

        Assert.Equal(left, _field);
        Assert.Empty(Forgotten);
    }

    private Task Send() => Services.GetRequiredService<BrowserDrafts>().Send("mots", () => _field, text => _field = text, text =>
    {
        _sent.Add(text);
        return _answer.Task;
    });
}
