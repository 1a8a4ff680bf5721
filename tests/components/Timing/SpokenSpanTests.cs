using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Replay;
using FilageFuturs.Web.Sharing;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Timing;

public sealed class SpokenSpanTests : SeatContext
{
    [Theory]
    [InlineData(8, "8 s")]
    [InlineData(128, "2 min 08")]
    [InlineData(3600, "1 h")]
    [InlineData(7120, "1 h 58 min 40")]
    public void A_length_reads_the_same_on_the_console_at_seats_on_the_wall_and_in_the_replay(int seconds, string length)
    {
        var sharing = new SharingView(
            new("g4"), AWorkshop.Now, [], [], [new("g4"), new("g1")], TimeSpan.FromSeconds(seconds));
        var room = AWorkshop.During("partage") with { Sharing = sharing };

        var console = Render<PresenterDesk>(set => set
            .Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Room, room).Add(one => one.Sharing, sharing));
        var seat = Render<ShareOutScreen>(set => set
            .Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Room, room).Add(one => one.Sharing, sharing)
            .Add(one => one.Mine, AWorkshop.Mine));
        var wall = Render<WallShareOut>(set => set
            .Add(one => one.Kit, AWorkshop.Kit).Add(one => one.Room, room)
            .Add(one => one.Boards, ImmutableDictionary<BoardId, BoardView>.Empty));

        Assert.Equal($"{length} par groupe", Plain(console.Find("#passages span").TextContent));
        Assert.Equal($"{length} par groupe, puis on débat.", Plain(seat.Find(".rythme").TextContent));
        Assert.Equal($"{length} par groupe, puis on débat.", Plain(wall.Find(".suite p").TextContent));
        Assert.Equal(length, Plain(FeedSentences.Spoken(seconds * 1000)));
    }

    [Theory]
    [InlineData(38, "38 s")]
    [InlineData(89, "1 min")]
    [InlineData(91, "2 min")]
    [InlineData(3869, "1 h 04")]
    public void An_archive_rounds_to_the_minute(int seconds, string length) =>
        Assert.Equal(length, Plain(Wording.Span(TimeSpan.FromSeconds(seconds))));

    [Fact]
    public void The_sum_of_an_archive_reads_well_whatever_it_counts_an_hour_or_minutes()
    {
        var figures = AnArchive.Full.Figures with { Planned = TimeSpan.FromHours(1), Held = TimeSpan.FromMinutes(58) };

        Assert.Equal(
            "En tout, temps prévu : 1 h\u202F; temps passé : 58 min.",
            Plain(Services.GetRequiredService<Wording>().Whole(figures)));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
