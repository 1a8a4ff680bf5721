namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    public Task TypingChanged(BoardId board)
    {
        Announce(new(_session.Version, false, false, [], [board]));
        return Task.CompletedTask;
    }
}
