using System.Text.Json;

namespace FilageFuturs.Tests.Support;

/// <summary>
/// Given what happened, when somebody does something, then this follows. Named apart from the workshop's scenarios.
/// Everything given happens at <see cref="Moments.Start"/>; rules are asked a minute later unless told otherwise.
/// </summary>
internal sealed class Story
{
    private Session _session = Session.Empty;
    private DateTimeOffset _now = Start;
    private Decision _decision = Decision.Nothing;

    /// <summary>The state as the story has brought it.</summary>
    public Session Session => _session;

    public DateTimeOffset Now => _now;

    public static Story Given(params ImmutableArray<SessionEvent> events)
    {
        var story = new Story();
        story.Apply(events);
        story._now = Start + TimeSpan.FromMinutes(1);
        return story;
    }

    public Story And(params ImmutableArray<SessionEvent> events)
    {
        Apply(events);
        return this;
    }

    public Story After(TimeSpan wait)
    {
        _now += wait;
        return this;
    }

    public Story When(Func<Session, Decision> rule) => When((session, _) => rule(session));

    /// <summary>Asks the rule, and lets what it decided happen.</summary>
    public Story When(Func<Session, DateTimeOffset, Decision> rule)
    {
        _decision = rule(_session, _now);
        Apply(_decision.Events);
        return this;
    }

    public void Then(params ImmutableArray<SessionEvent> expected)
    {
        Assert.Equal(Refusal.None, _decision.Refusal);
        Assert.Equal(expected.Select(Written), _decision.Events.Select(Written));
    }

    /// <summary>Looks at the state after what was decided.</summary>
    public void Then(Action<Session> look)
    {
        Assert.Equal(Refusal.None, _decision.Refusal);
        look(_session);
    }

    public void ThenNothing() => Then([]);

    public void ThenRefused(Refusal refusal)
    {
        Assert.Equal(refusal, _decision.Refusal);
        Assert.Empty(_decision.Events);
    }

    // Records that hold arrays are compared as they would be stored.
    private static string Written(SessionEvent happened) =>
        $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType())}";

    private void Apply(ImmutableArray<SessionEvent> events)
    {
        foreach (var happened in events)
        {
            _session = _session.Apply(new(_session.Version + 1, _now, happened));
        }
    }
}
