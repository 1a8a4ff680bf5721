namespace FilageFuturs.ComponentTests.Replay;

/// <summary>A workshop watched while it goes on: where its record ended when it was opened is no end.</summary>
public sealed partial class ReplayPageTests
{
    private static readonly ReplayIndex SoFar = ARecord.Index with
    {
        IsClosed = false,
        Length = 965_000,
        Last = 9,
        Offsets = ARecord.Index.Offsets[..9],
        Lines = ARecord.Index.Lines[..5],
        Chapters = [.. ARecord.Index.Chapters[..2], ARecord.Index.Chapters[2] with { Length = 0 }],
        Marks = ARecord.Index.Marks[..1],
    };

    private static readonly ReplayIndex Since = ARecord.Index with { IsClosed = false };

    private IEnumerable<object?> Spoken =>
        JSInterop.Invocations.Where(call => call.Identifier is "futurs.say").Select(call => call.Arguments[0]);

    [Fact]
    public void It_plays_on_with_what_came_meanwhile()
    {
        Record.Index = SoFar;
        var page = Open("?v=8");
        page.Find("[data-touche=Espace]").Click();
        Record.Index = Since;

        _time.Advance(TimeSpan.FromMilliseconds(250));
        page.WaitForAssertion(() => Assert.Equal((9L, 2), (Record.Seen[^1].Cursor.Version, Record.Openings)));
        _time.Advance(TimeSpan.FromMilliseconds(250));

        page.WaitForAssertion(() => Assert.Equal(10, Record.Seen[^1].Cursor.Version));
        Assert.Equal("Pause", page.Find(".lire").TextContent.Trim());
        Assert.DoesNotContain("Fin de l’enregistrement", Spoken);
    }

    [Fact]
    public void Where_nothing_came_it_says_that_it_ends()
    {
        Record.Index = SoFar;
        var page = Open("?v=8");
        page.Find("[data-touche=Espace]").Click();

        _time.Advance(TimeSpan.FromMilliseconds(250));

        page.WaitForAssertion(() => Assert.Contains("Fin de l’enregistrement", Spoken));
        Assert.Equal("Lire", page.Find(".lire").TextContent.Trim());
    }

    [Fact]
    public void Where_nobody_answers_whether_there_is_more_it_stops_and_calls_it_no_end()
    {
        Record.Index = SoFar;
        var page = Open("?v=8");
        page.Find("[data-touche=Espace]").Click();
        Record.SilentOpenings = 1;

        _time.Advance(TimeSpan.FromMilliseconds(250));

        page.WaitForAssertion(() => Assert.Equal("Lire", page.Find(".lire").TextContent.Trim()));
        Assert.NotEmpty(page.Find("[role=alert]").TextContent);
        Assert.DoesNotContain("Fin de l’enregistrement", Spoken);
    }

    [Theory]
    [InlineData("Fin", 12L)]
    [InlineData("'Maj + →'", 10L)]
    [InlineData("'→'", 9L)]
    public void A_key_that_leads_past_the_end_leads_to_what_came_meanwhile(string key, long version)
    {
        Record.Index = SoFar;
        var page = Open("?v=9");
        Record.Index = Since;

        page.Find($"[data-touche={key}]").Click();

        page.WaitForAssertion(() => Assert.Equal(version, Record.Seen[^1].Cursor.Version));
        Assert.True(Record.Seen[^1].Cursor.At > SoFar.Length);
    }

    [Fact]
    public void A_record_that_is_closed_is_opened_once()
    {
        var page = Open("?v=5");
        page.Find("[data-touche=Fin]").Click();
        page.Find("[data-touche='Maj + →']").Click();

        Assert.Equal(1, Record.Openings);
    }
}
