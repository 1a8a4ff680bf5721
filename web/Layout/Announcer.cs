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

    private readonly List<(string Sentence, string Name)> _unheard = [];

    // One page outlives its connections, which all count from one.
    private readonly string _connection = Guid.NewGuid().ToString("N");
    private int _returns;
    private int _titles;
    private int _said;
    private bool _isAtTitle = true;

    public Task Say(string sentence) => SayAll([.. _unheard, (sentence, $"{_connection}-{++_said}")]);

    /// <summary>At each change of a screen: once its connection is back, the title is gone to and said what was not heard.</summary>
    /// <param name="returns">How often it was cut and came back, as <see cref="SessionScreen.Returns"/>.</param>
    public Task SayAgain(int returns)
    {
        var isBack = returns != _returns;
        _returns = returns;
        return isBack ? Task.WhenAll(_isAtTitle ? Task.CompletedTask : GoTo(_titles), SayAll([.. _unheard])) : Task.CompletedTask;
    }

    /// <summary>After a step changes. The title needs tabindex="-1".</summary>
    public Task GoToTitle() => GoTo(++_titles);

    // Not heard of in time, it may have been gone to all the same: a browser knows by its name which one it is asked for again.
    private async Task GoTo(int title)
    {
        _isAtTitle = false;
        var isHeard = await browser.Tell("futurs.goToTitle", $"{_connection}-{title}");
        // A step that came meanwhile has a title of its own.
        _isAtTitle |= isHeard && title == _titles;
    }

    // All at once: a browser that is away is waited for once, and one that hears takes them in their order. By their names it knows
    // those that it heard though its answer was late.
    private Task SayAll(ImmutableArray<(string Sentence, string Name)> sentences)
    {
        // Until they are heard: whoever is back may ask before the patience is over.
        _unheard.Clear();
        _unheard.AddRange(sentences.TakeLast(Kept));
        return Task.WhenAll(sentences.Select(Tell).ToList());
    }

    private async Task Tell((string Sentence, string Name) said)
    {
        if (await browser.Tell("futurs.say", said.Sentence, said.Name))
        {
            _unheard.Remove(said);
        }
    }
}
