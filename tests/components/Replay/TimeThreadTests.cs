using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Replay;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class TimeThreadTests : SeatContext
{
    private int? _sought;

    [Fact]
    public void The_position_is_said_in_words() =>
        Assert.Equal("22\u00a0min\u00a018, Carte « société »", Thread(at: 1_338_000).Find("input").GetAttribute("aria-valuetext"));

    [Fact]
    public void Every_chapter_and_mark_is_an_address()
    {
        var thread = Thread(at: 0);

        Assert.Equal(["v=3", "v=7", "v=9"], thread.FindAll(".segs a").Select(link => link.GetAttribute("href")!.Split('?')[1]));
        Assert.Equal(["v=8", "v=11"], thread.FindAll(".reperes a").Select(link => link.GetAttribute("href")!.Split('?')[1]));
        Assert.Equal(
            "Débat sur «\u202fCe qui fait peur\u202f», Groupe 4, 22\u00a0min\u00a018, et 1 autre repère",
            thread.FindAll(".reperes a")[1].GetAttribute("aria-label"));
    }

    [Fact]
    public void Marks_that_cannot_be_pressed_apart_share_a_place()
    {
        var crowded = ARecord.Index with
        {
            Marks = [.. Enumerable.Range(0, 500).Select(rank => new ReplayMark(ReplayMarkKind.Hand, 3, rank * 2_600, null, null))],
        };

        var places = MarkPlace.Of(crowded);

        Assert.InRange(places.Length, 10, 25);
        Assert.Equal(500, places.Sum(place => place.Others + 1));
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At > crowded.Length / 24));
    }

    [Fact]
    public void What_somebody_pinned_stands_before_what_was_marked_by_itself()
    {
        var place = Assert.Single(MarkPlace.Of(Marked(
            new(ReplayMarkKind.Debate, 5, 1_230_000, new("g4"), "Ce qui fait peur"), new(ReplayMarkKind.Debate, 9, 1_260_000, null, null),
            new(ReplayMarkKind.Consensus, 10, 1_262_000, null, null))));

        Assert.Equal((9L, 1_230_000, 2), (place.Mark.Version, place.At, place.Others));
    }

    [Fact]
    public void Each_mark_of_a_place_is_reached_by_pressing_it_again()
    {
        var index = Marked(
            new(ReplayMarkKind.Hand, 5, 1_250_000, null, null), new(ReplayMarkKind.Debate, 9, 1_260_000, null, null),
            new(ReplayMarkKind.Debate, 10, 1_262_000, null, null));

        Assert.Equal(
            ["v=9", "v=10", "v=5", "v=9"],
            new long[] { 1, 9, 10, 5 }.Select(version =>
                Thread(at: 0, index: index, version: version).Find(".reperes a").GetAttribute("href")!.Split('?')[1]));
    }

    [Fact]
    public void Letting_the_handle_go_seeks_once()
    {
        Thread(at: 0).Find("input").Change("600");

        Assert.Equal(600_000, _sought);
    }

    [Fact]
    public void The_relief_is_the_room_s_or_the_chosen_group_s()
    {
        var room = Thread(at: 0).Find("path").GetAttribute("d");
        var group = Thread(at: 0, new("g4")).Find("path").GetAttribute("d");

        Assert.NotEqual(room, group);
        Assert.DoesNotContain(",", room, StringComparison.Ordinal);
    }

    private static ReplayIndex Marked(params ImmutableArray<ReplayMark> marks) => ARecord.Index with { Marks = marks };

    private IRenderedComponent<TimeThread> Thread(
        int at, GroupId? group = null, ReplayIndex? index = null, long version = 0) => Render<TimeThread>(thread => thread
        .Add(one => one.Index, index ?? ARecord.Index)
        .Add(one => one.At, at)
        .Add(one => one.Version, version)
        .Add(one => one.Chapter, new Playhead(ARecord.Index).Chapter(new(at > 0 ? 12 : 3, at)))
        .Add(one => one.Group, group)
        .Add(one => one.OnSeek, EventCallback.Factory.Create<int>(this, sought => _sought = sought)));
}
