namespace FilageFuturs.Tests.Sessions;

public sealed class TurnsTests
{
    private readonly List<string> _handled = [];
    private readonly Queue<TaskCompletionSource> _work = new([new(), new(), new()]);
    private readonly Turns<string> _turns;

    public TurnsTests() => _turns = new(async together =>
    {
        _handled.Add(string.Join(' ', together));
        await _work.Dequeue().Task;
    });

    [Fact]
    public async Task Whoever_comes_while_others_are_handled_is_handled_next_with_those_that_wait_too()
    {
        var (first, second) = (_work.First(), _work.ElementAt(1));
        var (a, b, c) = (_turns.Queue("a"), _turns.Queue("b"), _turns.Queue("c"));
        Assert.Equal(["a"], _handled);

        first.SetResult();
        await a;
        await Until(() => _handled.Count is 2);
        Assert.False(b.IsCompleted || c.IsCompleted);
        second.SetResult();

        await Task.WhenAll(b, c);
        Assert.Equal(["a", "b c"], _handled);
    }

    [Fact]
    public async Task A_turn_that_breaks_is_the_trouble_of_whom_it_handled_and_the_next_comes_all_the_same()
    {
        var (first, second) = (_work.First(), _work.ElementAt(1));
        var (a, b) = (_turns.Queue("a"), _turns.Queue("b"));

        first.SetException(new IOException());
        second.SetResult();

        await Assert.ThrowsAsync<IOException>(() => a);
        await b;
        Assert.Equal(["a", "b"], _handled);
    }

    [Fact]
    public async Task What_must_be_alone_waits_for_its_turn_too()
    {
        var first = _work.First();
        var a = _turns.Queue("a");
        var alone = _turns.Alone(() =>
        {
            _handled.Add("alone");
            return Task.CompletedTask;
        });
        Assert.Equal(["a"], _handled);

        first.SetResult();
        await Task.WhenAll(a, alone);

        Assert.Equal(["a", "alone"], _handled);
    }

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }
}
