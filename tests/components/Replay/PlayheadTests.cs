using FilageFuturs.Web.Replay;

namespace FilageFuturs.ComponentTests.Replay;

public sealed class PlayheadTests
{
    private static readonly Playhead Head = new(ARecord.Index);

    [Fact]
    public void An_instant_holds_everything_that_had_happened_by_then()
    {
        Assert.Equal(new(3, 0), Head.Seek(0));
        Assert.Equal(new(5, 59_999), Head.Seek(59_999));
        Assert.Equal(new(6, 60_000), Head.Seek(60_000));
        Assert.Equal(new(12, 1_338_000), Head.Seek(int.MaxValue));
        Assert.Equal(new(3, 0), Head.Seek(-10_000));
    }

    [Fact]
    public void Events_of_the_same_millisecond_are_stepped_on_one_by_one()
    {
        var tenth = Head.At(10);

        Assert.Equal(new(11, 1_338_000), Head.Next(tenth));
        Assert.Equal(new(12, 1_338_000), Head.Next(Head.Next(tenth)));
        Assert.Equal(tenth, Head.Previous(Head.At(11)));
    }

    [Fact]
    public void Stepping_skips_what_has_no_sentence_and_ends_at_the_ends()
    {
        Assert.Equal(9, Head.Next(Head.At(7)).Version);
        Assert.Equal(7, Head.Previous(Head.At(9)).Version);
        Assert.Equal(Head.End, Head.Next(Head.End));
        Assert.Equal(1, Head.Previous(Head.At(3)).Version);
    }

    [Fact]
    public void Stepping_back_in_the_middle_of_a_silence_comes_to_the_event_before_it() =>
        Assert.Equal(Head.At(6), Head.Previous(Head.Seek(200_000)));

    [Fact]
    public void In_real_time_a_silence_lasts_what_it_lasted() =>
        Assert.Equal(new(6, 160_000), Head.Advance(Head.At(6), 100_000, squeezes: false));

    [Fact]
    public void A_squeezed_silence_lasts_a_second()
    {
        Assert.Equal(new(6, 190_000), Head.Advance(Head.At(6), 500, squeezes: true));
        Assert.Equal(new(7, 320_000), Head.Advance(Head.At(6), 1_000, squeezes: true));
        Assert.Equal(new(4, 3_000), Head.Advance(Head.At(4), 1_000, squeezes: true));
    }

    [Fact]
    public void The_phase_is_known_of_every_instant()
    {
        Assert.Equal(new PhaseId("presentation"), Head.Chapter(Head.At(1))!.Phase);
        Assert.Equal(new PhaseId("vote"), Head.Chapter(Head.Seek(900_000))!.Phase);
        Assert.Equal(new PhaseId("carte-societe"), Head.Chapter(Head.End)!.Phase);
    }

    [Fact]
    public void Whatever_the_record_playing_goes_forward_and_arrives()
    {
        var dice = new Random(11);
        for (var turn = 0; turn < 200; turn++)
        {
            var head = new Playhead(Random(dice));
            var squeezes = dice.Next(2) is 0;
            var cursor = head.Seek(dice.Next(head.Length + 1));
            for (var beat = 0; beat < 20_000 && !head.IsAtEnd(cursor); beat++)
            {
                var next = head.Advance(cursor, dice.Next(1, 15_000), squeezes);
                Assert.True(next.At >= cursor.At && next.Version >= cursor.Version, $"{cursor} then {next}");
                Assert.Equal(head.Seek(next.At), next);
                cursor = next;
            }

            Assert.True(head.IsAtEnd(cursor));
        }
    }

    [Fact]
    public void Whatever_the_record_every_event_has_an_address_that_leads_back_to_it()
    {
        var dice = new Random(12);
        for (var turn = 0; turn < 200; turn++)
        {
            var index = Random(dice);
            var head = new Playhead(index);
            var there = dice.Next(2) is 0 ? head.At(dice.Next(1, (int)index.Last + 1)) : head.Seek(dice.Next(index.Length + 1));

            var query = ReplayPlace.For(head, there).Query;
            var back = (query[1] is 'a' ? new ReplayPlace(query[3..], null) : new(null, query[3..])).In(head);

            Assert.Equal(there.Version, back!.Value.Version);
        }
    }

    [Theory]
    [InlineData("22-18", null, 12)]
    [InlineData("10-00", null, 8)]
    [InlineData(null, "10", 10)]
    [InlineData(null, "999", 12)]
    public void An_address_names_an_instant(string? at, string? version, long expected) =>
        Assert.Equal(expected, new ReplayPlace(at, version).In(Head)!.Value.Version);

    [Theory]
    [InlineData("tantôt", null)]
    [InlineData("22-99", null)]
    [InlineData("-3-00", null)]
    [InlineData("99999999-00", null)]
    [InlineData(null, "dix")]
    [InlineData(null, null)]
    public void An_address_that_names_none_says_nothing(string? at, string? version) => Assert.Null(new ReplayPlace(at, version).In(Head));

    private static ReplayIndex Random(Random dice)
    {
        var offsets = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        for (var count = dice.Next(1, 80); count > 0; count--)
        {
            offsets.Add(at);
            at += dice.Next(4) switch { 0 => 0, 1 => dice.Next(2_000), 2 => dice.Next(7_000), _ => dice.Next(400_000) };
        }

        return ARecord.Index with
        {
            Offsets = offsets.ToImmutable(), Length = offsets[^1], Last = offsets.Count,
            Lines = [.. Enumerable.Range(1, offsets.Count).Where(_ => dice.Next(3) > 0).Select(version => (long)version)],
            Chapters = [new(new("vote"), 1, 0, offsets[^1])],
        };
    }
}
