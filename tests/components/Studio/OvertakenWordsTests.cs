using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>A colleague writes in the field where somebody types, and what the browser still keeps of it.</summary>
public sealed class OvertakenWordsTests : SeatContext
{
    private static readonly TemplateField Post = Templates.Find(MadeKind.JobAdvert, new("post"))!;
    private static readonly SeatId Baptiste = new("baptiste");

    private static readonly ImmutableArray<WordingView> Beside =
    [
        new(new("mine"), "Un métier", AWorkshop.Nour), new(new("theirs"), "Une mission", Baptiste),
    ];

    private static readonly StudioFieldView Laugh = new(new("drawing"), new("r1"), "rire", Baptiste, []);

    private readonly List<WriteField> _written = [];
    private Task<bool> _answer = Task.FromResult(true);

    [Fact]
    public async Task Words_typed_before_those_of_a_colleague_are_drawn_were_not_written_in_front_of_them()
    {
        var line = new SlowLine(Services);
        await line.Send<FieldEditor>(new()
        {
            [nameof(FieldEditor.Kind)] = MadeKind.JobAdvert,
            [nameof(FieldEditor.Field)] = Post,
            [nameof(FieldEditor.View)] = Seen("r1", "Un poste"),
            [nameof(FieldEditor.Label)] = "Le poste",
            [nameof(FieldEditor.Me)] = AWorkshop.Nour,
            [nameof(FieldEditor.Making)] = new Func<StudioGesture, Task<bool>>(Keep),
        });
        var (enter, type, leave) = (line.Enter(), line.Type("Un métier"), line.Leave());

        await enter();
        await line.Send<FieldEditor>(new() { [nameof(FieldEditor.View)] = Seen("r2", "Une place") });
        await type();
        await leave();

        Assert.Equal(("Un métier", new RevisionId("r1")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void What_goes_on_in_front_of_a_colleagues_words_that_are_in_sight_takes_their_place()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Render(set => set.Add(one => one.View, Seen("r2", "Une place")));

        field.Find("textarea").Input("Une place n");
        field.Find("textarea").Input("Une place neuve");
        field.Find("textarea").Blur();

        Assert.Equal(("Une place neuve", new RevisionId("r2")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void Words_that_come_back_and_go_on_from_ones_own_beside_change_that_one()
    {
        var field = Draw(Seen("r2", "Une place") with { Others = Beside });

        field.Find("textarea").Input("Un métier neuf");
        field.Find("textarea").Blur();

        Assert.Equal(("Un métier neuf", new RevisionId("mine")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void Words_that_come_back_and_begin_as_a_colleagues_beside_replace_nobodys()
    {
        var field = Draw(Seen("r2", "Une place") with { Others = Beside });

        field.Find("textarea").Input("Une mission neuve");
        field.Find("textarea").Blur();

        Assert.Null(Assert.Single(_written).Instead);
    }

    [Fact]
    public void The_field_says_which_wording_it_shows()
    {
        var field = Draw(Seen(null, null));
        Assert.False(field.Find("textarea").HasAttribute("data-vu"));

        field.Render(set => set.Add(one => one.View, Seen("r1", "Un poste")));

        Assert.Equal("r1", field.Find("textarea").GetAttribute("data-vu"));
    }

    [Fact]
    public void Under_hands_that_go_on_from_ones_own_beside_it_says_that_one_and_not_the_one_that_stands()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");
        Time.Advance(TimeSpan.FromSeconds(4));
        field.WaitForAssertion(() => Assert.Single(_written));
        var mine = _written[0].Revision;

        field.Render(set => set.Add(one => one.View, Seen("r2", "Une place") with { Others = [new(mine, "Un métier", AWorkshop.Nour)] }));

        Assert.Equal("Un métier", field.Find("textarea").GetAttribute("value"));
        Assert.Equal(mine.Value, field.Find("textarea").GetAttribute("data-vu"));
    }

    [Fact]
    public async Task Whoever_is_back_before_their_words_are_stored_goes_on_from_them()
    {
        var answer = new TaskCompletionSource<bool>();
        _answer = answer.Task;
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");
        field.Find("textarea").Blur();
        field.Find("textarea").Focus();

        await field.InvokeAsync(() => answer.SetResult(true));

        Assert.Equal("Un métier", field.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_letter_typed_and_erased_leaves_nothing_for_the_browser_to_bring_back()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un postes");
        Assert.Empty(Forgotten);

        field.Find("textarea").Input("Un poste");

        Assert.Equal([field.Find("textarea").GetAttribute("data-draft"), null, "Un poste"], Assert.Single(Forgotten));
    }

    [Fact]
    public void Words_on_their_way_are_the_browsers_until_they_are_stored_though_a_letter_was_typed_and_erased_behind_them()
    {
        _answer = new TaskCompletionSource<bool>().Task;
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");
        field.Find("textarea").Blur();

        field.Find("textarea").Input("Un métiers");
        field.Find("textarea").Input("Un métier");

        Assert.Single(_written);
        Assert.Empty(Forgotten);
    }

    [Fact]
    public void A_drawing_out_of_a_list_that_one_has_left_replaces_nobody_elses()
    {
        Assert.Null(OutOfALeftList(Laugh).Instead);
        _written.Clear();
        Assert.Equal(Laugh.Revision, OutOfALeftList(Laugh with { By = AWorkshop.Nour }).Instead);
    }

    [Fact]
    public void A_list_says_which_drawing_was_heard_and_which_wording_it_shows()
    {
        var field = Draw(Laugh, MadeKind.MagazineArticle);
        Assert.Equal(("rire", "r1"), Said());

        field.Find("select").Change("lear");

        Assert.Equal(("lear", "r1"), Said());

        (string? Heard, string? Seen) Said() =>
            (field.Find("select").GetAttribute("data-entendu"), field.Find("select").GetAttribute("data-vu"));
    }

    private IEnumerable<object?[]> Forgotten => JSInterop.Invocations["futurs.forgetDraft"].Select(call => call.Arguments.ToArray());

    private static StudioFieldView Seen(string? revision, string? text) =>
        new(Post.Id, revision is null ? null : new RevisionId(revision), text, revision is null ? null : Baptiste, []);

    private WriteField OutOfALeftList(StudioFieldView drawn)
    {
        var field = Draw(drawn, MadeKind.MagazineArticle);
        field.Find("select").Focus();
        field.Find("select").Blur();

        field.Find("select").Change("lear");
        Time.Advance(TimeSpan.FromSeconds(1));

        field.WaitForAssertion(() => Assert.Single(_written));
        return _written[0];
    }

    private IRenderedComponent<FieldEditor> Draw(StudioFieldView view, MadeKind kind = MadeKind.JobAdvert) => Render<FieldEditor>(set => set
        .Add(one => one.Kind, kind)
        .Add(one => one.Field, Templates.Find(kind, view.Field)!)
        .Add(one => one.View, view)
        .Add(one => one.Label, "Le poste")
        .Add(one => one.Me, AWorkshop.Nour)
        .Add(one => one.State, WritingState.Open)
        .Add(one => one.Making, gesture => Keep(gesture)));

    private Task<bool> Keep(StudioGesture gesture)
    {
        _written.Add((WriteField)gesture);
        return _answer;
    }
}
