using Microsoft.JSInterop;

namespace FilageFuturs.Web.Layout;

/// <summary>
/// Speaks through the one polite live region of the page, after what it is already saying. What was said into a cut that nobody had
/// noticed yet is said again, before what is said next.
/// </summary>
public sealed class Announcer(IJSRuntime browser)
{
    // Older ones would only be in the way of what is true now.
    private const int Kept = 3;

    private readonly List<string> _unheard = [];
    private int _returns;

    public Task Say(string sentence) => SayAll([.. _unheard, sentence]);

    /// <summary>At each change of a screen: what was not heard is said once its connection is back.</summary>
    /// <param name="returns">How often it was cut and came back, as <see cref="SessionScreen.Returns"/>.</param>
    public Task SayAgain(int returns)
    {
        var isBack = returns != _returns;
        _returns = returns;
        return isBack ? SayAll([.. _unheard]) : Task.CompletedTask;
    }

    /// <summary>After a step changes. The title needs tabindex="-1".</summary>
    public Task GoToTitle() => browser.Tell("futurs.goToTitle");

    // All at once: a browser that is away is waited for once, and one that hears takes them in their order.
    private async Task SayAll(ImmutableArray<string> sentences)
    {
        _unheard.Clear();
        var said = sentences.Select(sentence => (Sentence: sentence, IsHeard: browser.Tell("futurs.say", sentence))).ToList();
        foreach (var (sentence, isHeard) in said)
        {
            if (!await isHeard)
            {
                _unheard.Add(sentence);
            }
        }

        _unheard.RemoveRange(0, Math.Max(0, _unheard.Count - Kept));
    }
}
