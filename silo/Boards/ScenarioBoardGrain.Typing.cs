namespace FilageFuturs.Silo.Boards;

/// <summary>« … écrit »: kept in memory, told at most once a second.</summary>
internal sealed partial class ScenarioBoardGrain
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(1);

    private readonly AtCells _atCells = new(clock);
    private IGrainTimer? _tick;

    public async Task Typing(Secret who, PromptId? prompt, bool isWriting)
    {
        var story = await StoryUpTo(0);
        var me = await Identify(who);
        var isKnown = prompt is null || story.Card?.Prompts.Any(known => known.Id == prompt) is true;
        if (me.Seat is { } seat && me.Group == Id.Group && isKnown)
        {
            _atCells.Hear(seat, prompt, isWriting);
            _tick ??= this.RegisterGrainTimer(Tell, new() { DueTime = TimeSpan.Zero, Period = TellEvery });
        }
    }

    private async Task Tell(CancellationToken cancellation)
    {
        if (_atCells.Settle())
        {
            await Session.TypingChanged(Id);
        }
        else if (_atCells.IsEmpty)
        {
            _tick?.Dispose();
            _tick = null;
        }
    }
}
