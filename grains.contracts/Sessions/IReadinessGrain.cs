namespace FilageFuturs.Sessions;

/// <summary>Whether workshops can be asked for at all. One key, « pulse ».</summary>
[Alias("pulse-grain")]
public interface IReadinessGrain : IGrainWithStringKey
{
    /// <summary>Answers from the silo that was asked, or not at all.</summary>
    [Alias("beat")]
    Task Probe();
}
