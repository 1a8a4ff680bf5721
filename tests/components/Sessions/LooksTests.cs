using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Twenty workshops are looked at for a list.</summary>
public sealed class LooksTests
{
    private readonly Journal _journal = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Those_that_cannot_be_read_leave_the_others_in_their_order_and_are_told_once_in_the_journal()
    {
        var looks = await Look(rank => rank is 3 or 12, () => new UnknownEventException("curtain-fell/1"));

        Assert.Equal("0 1 2 4 5 6 7 8 9 10 11 13 14 15 16 17 18 19", string.Join(' ', looks.Answers));
        Assert.Equal("3 12", string.Join(' ', looks.Silent));
        Assert.Single(_journal.Lines);
    }

    [Fact]
    public async Task One_that_lives_on_a_silo_that_is_gone_leaves_the_others()
    {
        var looks = await Look(rank => rank is 19, () => new TimeoutException());

        Assert.Equal(19, Assert.Single(looks.Silent));
    }

    [Fact]
    public async Task Once_one_did_not_answer_the_others_are_waited_for_two_seconds_at_a_time()
    {
        var never = new TaskCompletionSource<int>();
        var looking = Looks.Few(
            Enumerable.Range(0, 20),
            rank => rank is 3 ? Task.FromException<int>(new TimeoutException()) : rank < 10 ? Task.FromResult(rank) : never.Task,
            _time,
            _journal);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(looking.IsCompleted);
        for (var seconds = 0; !looking.IsCompleted; seconds++)
        {
            Assert.True(seconds < 1_000, "The list never came.");
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }

        var looks = await looking;
        Assert.Equal("0 1 2 4 5 6 7 8 9", string.Join(' ', looks.Answers));
        Assert.Equal("3 10 11 12 13 14 15 16 17 18 19", string.Join(' ', looks.Silent));
    }

    [Fact]
    public async Task All_may_be_unreadable()
    {
        var looks = await Look(_ => true, () => new UnknownEventException("curtain-fell/1"));

        Assert.Empty(looks.Answers);
        Assert.Equal(20, looks.Silent.Length);
    }

    [Fact]
    public async Task A_store_that_is_away_is_away_for_all_of_them() =>
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Look(rank => rank is 12, () => new StoreUnavailableException("away")));

    [Fact]
    public async Task A_house_where_nobody_answers_is_no_empty_list() =>
        await Assert.ThrowsAsync<TimeoutException>(() => Look(_ => true, () => new TimeoutException()));

    [Fact]
    public async Task What_nobody_foresaw_is_not_kept_quiet() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Look(rank => rank is 3, () => new InvalidOperationException()));

    private Task<LookedAt<int, int>> Look(Predicate<int> fails, Func<Exception> failure) => Looks.Few(
        Enumerable.Range(0, 20),
        rank => fails(rank) ? Task.FromException<int>(failure()) : Task.FromResult(rank),
        _time,
        _journal);
}
