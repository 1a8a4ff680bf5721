using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class CourierTests : SeatContext
{
    private int _tries;
    private int _troubles;

    [Fact]
    public async Task A_command_is_sent_again_until_somebody_answers()
    {
        var outcome = await Finish(Carry(() => _tries switch
        {
            1 => throw new TimeoutException(),
            2 => throw new StoreUnavailableException("The database starts again."),
            _ => Answer(),
        }));

        Assert.True(outcome is { IsAccepted: true });
        Assert.Equal((3, 1), (_tries, _troubles));
    }

    [Fact]
    public async Task What_only_a_newer_silo_can_read_is_asked_again_until_one_has_come()
    {
        var outcome = await Finish(Carry(() => _tries is 1 ? throw new UnknownEventException("curtain-fell/1") : Answer()));

        Assert.True(outcome is { IsAccepted: true });
        Assert.Equal((2, 1), (_tries, _troubles));
    }

    [Fact]
    public async Task After_four_tries_it_gives_up()
    {
        Assert.Null(await Finish(Carry(() => throw new OrleansException())));

        Assert.Equal(4, _tries);
    }

    [Fact]
    public async Task A_bug_is_not_tried_again()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Finish(Carry(() => throw new InvalidOperationException())));

        Assert.Equal(1, _tries);
    }

    private static Task<Outcome> Answer() => Task.FromResult(new Outcome(Refusal.None, 1));

    private Task<Outcome?> Carry(Func<Task<Outcome>> command) => new Courier(Time).Carry(
        () =>
        {
            _tries++;
            return command();
        },
        () => _troubles++,
        CancellationToken.None);
}
