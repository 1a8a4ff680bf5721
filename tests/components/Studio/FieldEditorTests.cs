using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Boards;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Studio;

namespace FilageFuturs.ComponentTests.Studio;

public sealed class FieldEditorTests : SeatContext
{
    private static readonly TemplateField Post = Templates.Find(MadeKind.JobAdvert, new("post"))!;
    private static readonly TemplateField Drawing = Templates.Find(MadeKind.MagazineArticle, new("drawing"))!;
    private static readonly SeatId Baptiste = new("baptiste");
    private static readonly StudioFieldView Laugh = new(Drawing.Id, new("r1"), "rire", Baptiste, []);

    private readonly List<WriteField> _written = [];
    private Task<bool> _answer = Task.FromResult(true);

    [Fact]
    public void Leaving_the_field_keeps_what_was_typed_in_front_of_what_was_seen()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");

        field.Find("textarea").Blur();

        Assert.Equal(("Un métier", new RevisionId("r1")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void Whoever_goes_on_typing_is_kept_every_few_seconds()
    {
        var field = Draw(Seen(null, null));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Gardien");

        Time.Advance(TimeSpan.FromSeconds(5));

        field.WaitForAssertion(() => Assert.Equal("Gardien", Assert.Single(_written).Text));
    }

    [Fact]
    public async Task What_is_under_the_hand_as_its_field_goes_is_kept_once()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");

        await DisposeComponentsAsync();
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(("Un métier", new RevisionId("r1")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void What_is_typed_while_the_words_before_are_on_their_way_goes_on_from_them()
    {
        var answer = new TaskCompletionSource<bool>();
        _answer = answer.Task;
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier");
        field.Find("textarea").Blur();
        field.Find("textarea").Input("Un métier neuf");
        field.Find("textarea").Blur();
        Assert.Single(_written);

        _answer = Task.FromResult(true);
        answer.SetResult(true);

        field.WaitForAssertion(() => Assert.Equal(2, _written.Count));
        Assert.Equal(("Un métier neuf", _written[0].Revision), (_written[1].Text, _written[1].Instead!.Value));
    }

    [Fact]
    public void Words_on_their_way_stay_under_the_hand()
    {
        _answer = new TaskCompletionSource<bool>().Task;
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Input("Un métier");
        field.Find("textarea").Blur();

        field.Render(parameters => parameters.Add(one => one.View, Seen("r1", "Un poste")));

        Assert.Equal("Un métier", field.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_colleagues_words_do_not_push_out_what_one_is_typing()
    {
        var field = Draw(Seen("r1", "Un poste"));
        field.Find("textarea").Focus();
        field.Find("textarea").Input("Un métier neuf");

        field.Render(parameters => parameters.Add(one => one.View, Seen("r2", "Une place")));
        Assert.Equal("Un métier neuf", field.Find("textarea").GetAttribute("value"));

        field.Find("textarea").Blur();
        Assert.Equal(new RevisionId("r1"), Assert.Single(_written).Instead);
    }

    [Fact]
    public void A_colleagues_words_come_where_one_is_not_typing()
    {
        var field = Draw(Seen("r1", "Un poste"));

        field.Render(parameters => parameters.Add(one => one.View, Seen("r2", "Une place")));

        Assert.Equal("Une place", field.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void Words_that_come_back_from_a_lost_page_replace_nobodys()
    {
        var field = Draw(Seen("r2", "Une place"));

        field.Find("textarea").Input("Un métier perdu puis retrouvé");
        field.Find("textarea").Blur();

        Assert.Null(Assert.Single(_written).Instead);
    }

    [Fact]
    public async Task A_drawing_is_chosen_instead_of_the_one_that_was_in_sight()
    {
        var line = await SlowDrawing();
        var (choose, leave) = (line.Choose("lear"), line.Leave());

        await line.Send<FieldEditor>(new() { [nameof(FieldEditor.View)] = Laugh with { Revision = new("r2"), Text = "bal" } });
        await choose();
        await leave();

        Assert.Equal(("lear", new RevisionId("r1")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public async Task Arrow_keys_pass_over_drawings_and_the_one_they_stop_at_is_kept()
    {
        var line = await SlowDrawing();
        var (over, to, leave) = (line.Choose("bal"), line.Choose("lear"), line.Leave());

        await over();
        await to();
        Assert.Empty(_written);
        await leave();

        Assert.Equal(("lear", new RevisionId("r1")), (Assert.Single(_written).Text, _written[0].Instead!.Value));
    }

    [Fact]
    public void A_drawing_is_kept_once_one_pauses_on_it()
    {
        var field = Render<FieldEditor>(parameters => parameters
            .Add(one => one.Kind, MadeKind.MagazineArticle)
            .Add(one => one.Field, Drawing)
            .Add(one => one.View, Laugh)
            .Add(one => one.Label, "Le dessin")
            .Add(one => one.Making, gesture => Keep(gesture)));

        foreach (var drawing in (string[])["bal", "binomes", "lear"])
        {
            field.Find("select").Change(drawing);
            Time.Advance(TimeSpan.FromMilliseconds(600));
        }

        Assert.Empty(_written);
        Time.Advance(TimeSpan.FromMilliseconds(300));

        field.WaitForAssertion(() => Assert.Equal("lear", Assert.Single(_written).Text));
    }

    [Fact]
    public async Task A_drawing_that_follows_ones_own_replaces_it_though_it_was_not_drawn_yet()
    {
        var line = await SlowDrawing();
        var (first, next, leave) = (line.Choose("bal"), line.Choose("lear"), line.Leave());

        await first();
        await leave();
        await next();
        await leave();

        Assert.Equal(2, _written.Count);
        Assert.Equal(("lear", _written[0].Revision), (_written[1].Text, _written[1].Instead!.Value));
    }

    [Fact]
    public void What_was_kept_beside_is_offered()
    {
        var field = Draw(Seen("r1", "Un poste") with { Others = [new(new("r2"), "Une place", Baptiste)] });

        Assert.Contains("Une place", field.Find(".a-cote").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Prendre celui-ci", "Retirer"], field.FindAll(".a-cote button").Select(button => button.TextContent));
        Assert.All(field.FindAll(".a-cote button"), button => Assert.Contains(
            "Une place", field.Find($"#{button.GetAttribute("aria-describedby")}").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_of_every_template_has_a_name()
    {
        var texts = Texts<StudioTexts>();
        var names =
            from kind in Enum.GetValues<MadeKind>()
            from field in Templates.Of(kind)
            select texts[$"{kind}.{(field.Part > 0 ? field.Id.Value[..field.Id.Value.LastIndexOf('-')] : field.Id.Value)}"];

        Assert.All(names, name => Assert.False(name.ResourceNotFound, name.Name));
        Assert.All(Templates.Drawings, drawing => Assert.False(texts[$"Drawing.{drawing}"].ResourceNotFound, drawing));
    }

    private async Task<SlowLine> SlowDrawing()
    {
        var line = new SlowLine(Services);
        await line.Send<FieldEditor>(new()
        {
            [nameof(FieldEditor.Kind)] = MadeKind.MagazineArticle,
            [nameof(FieldEditor.Field)] = Drawing,
            [nameof(FieldEditor.View)] = Laugh,
            [nameof(FieldEditor.Label)] = "Le dessin",
            [nameof(FieldEditor.Making)] = new Func<StudioGesture, Task<bool>>(Keep),
        });
        return line;
    }

    private static StudioFieldView Seen(string? revision, string? text) =>
        new(Post.Id, revision is null ? null : new RevisionId(revision), text, revision is null ? null : Baptiste, []);

    private IRenderedComponent<FieldEditor> Draw(StudioFieldView view) => Render<FieldEditor>(parameters => parameters
        .Add(one => one.Kind, MadeKind.JobAdvert)
        .Add(one => one.Field, Post)
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
