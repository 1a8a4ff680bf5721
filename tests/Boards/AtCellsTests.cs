using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.Tests.Boards;

public sealed class AtCellsTests
{
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly AtCells _atCells;

    public AtCellsTests() => _atCells = new(_clock);

    [Fact]
    public void Who_writes_is_seen_until_six_seconds_of_silence()
    {
        _atCells.Hear(Ana, Fear, isWriting: true);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(new(Ana, Fear, true), Assert.Single(_atCells.See()));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_atCells.See());
    }

    [Fact]
    public void A_person_is_at_one_cell()
    {
        _atCells.Hear(Ana, Fear, isWriting: true);
        _atCells.Hear(Ana, DreamTrade, isWriting: false);
        Assert.Equal(new(Ana, DreamTrade, false), Assert.Single(_atCells.See()));
        _atCells.Hear(Ana, null, isWriting: false);
        Assert.Empty(_atCells.See());
    }

    [Fact]
    public void Saying_it_again_is_no_news_and_falling_silent_is()
    {
        _atCells.Hear(Ana, Fear, isWriting: true);
        Assert.True(_atCells.Settle());
        _atCells.Hear(Ana, Fear, isWriting: true);
        Assert.False(_atCells.Settle());
        _clock.Advance(TimeSpan.FromSeconds(7));
        Assert.True(_atCells.Settle());
        Assert.True(_atCells.IsEmpty);
    }
}
