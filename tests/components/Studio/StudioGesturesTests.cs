using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

public sealed class StudioGesturesTests : SeatContext
{
    private static readonly FieldId Post = new("post");

    private readonly SeatDesk _desk;
    private readonly ASeatScreen _screen = ASeatScreen.Of(AWorkshop.During("carte-societe"));
    private readonly StudioGestures _gestures;

    public StudioGesturesTests()
    {
        _desk = Desk();
        _gestures = new(Grains, _screen, _desk, Texts<StudioTexts>());
    }

    [Fact]
    public async Task Words_kept_beside_that_were_removed_by_mistake_come_back()
    {
        Assert.True(await Drop("Une place", AWorkshop.Mine.Seat));

        await _desk.Act(_desk.Notice!);

        Assert.Equal([MadeKind.JobAdvert, Post, new RevisionId("r2")], Grains.Single("DropWording"));
        var written = Grains.Single("WriteField");
        Assert.Equal((null, "Une place"), ((RevisionId?)written[3], (string?)written[4]));
        Assert.NotEqual(new RevisionId("r2"), (RevisionId)written[2]!);
        Assert.Equal([Undoable("Texte retiré."), "C’est annulé."], Said);
    }

    [Fact]
    public async Task Words_of_somebody_else_do_not_become_those_of_whoever_removed_them()
    {
        Assert.True(await Drop("Une place", new("zoe")));

        Assert.Null(_desk.Notice);
        Assert.Equal(["Texte retiré."], Said);
    }

    [Theory]
    [InlineData(Refusal.WritingIsClosed)]
    [InlineData(Refusal.TooMany)]
    public async Task Words_that_cannot_be_put_back_any_more_stay_in_sight(Refusal refusal)
    {
        await Drop("Une place");

        Grains.Answer = refusal;
        await _desk.Act(_desk.Notice!);

        var kept = Assert.Single(GivenBack);
        Assert.Equal("Une place", kept.Text);
        Assert.False(kept.Name.StartsWith(WriteField.PlacesOf(AWorkshop.OurGroup, MadeKind.JobAdvert), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_were_erased_do_not_come_back()
    {
        Assert.True(await Drop(null));

        Assert.Null(_desk.Notice);
    }

    [Fact]
    public async Task Whoever_was_moved_meanwhile_brings_no_words_back_to_their_new_group()
    {
        await Drop("Une place");
        var notice = _desk.Notice!;
        _screen.With(AWorkshop.Mine with { Group = new("g1") });

        await _desk.Act(notice);

        Assert.DoesNotContain(Grains.Asked, asked => asked.Method == "WriteField");
        Assert.Equal("Une place", Assert.Single(GivenBack).Text);
    }

    private Task<bool> Drop(string? words, SeatId? by = null) =>
        _gestures.Make(new DropWording(MadeKind.JobAdvert, Post, new(new("r2"), words, by ?? AWorkshop.Nour)));
}
