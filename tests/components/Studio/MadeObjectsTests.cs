using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Studio;
using FilageFuturs.Web.Tours;

namespace FilageFuturs.ComponentTests.Studio;

/// <summary>What a group typed is set in its object as it is everywhere else.</summary>
public sealed class MadeObjectsTests : SeatContext
{
    private const string Typed = "l'IA nous aime ?";
    private const string Set = "l’IA nous aime\u202F?";

    private static readonly Chatbot Talk = Circuit.The<Chatbot>() with
    {
        Id = new("made-g1"),
        Title = Typed,
        Name = Typed,
        Start = "hello",
        Nodes = [new("hello", [Typed], [new(Typed, "l'a ?")], null, null), new("l'a ?", [Typed], [], Typed, null)],
    };

    private static readonly DocumentArtefact Menu = new($"# {PlainMarkdown.Of(Typed)}\n\n{PlainMarkdown.Of($"{Typed}\nÀ 10:30 - voir https://example.org/?a=1")}")
    {
        Id = new("made-g2"),
        Label = "Document",
        Title = Typed,
        Presentation = "Fait en atelier.",
    };

    [Fact]
    public void A_talk_is_set_and_its_answers_are_still_found()
    {
        var shown = Draw(AWorkshop.Kit, Talk);
        Assert.Contains(Set, shown.Find(".tt").TextContent, StringComparison.Ordinal);

        shown.Find(".choix-c button").Click();

        Assert.Equal(Set, shown.Find(".choix-c p").TextContent);
        Assert.DoesNotContain(Typed, shown.Find(".apercu").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_set_line_by_line()
    {
        var text = Draw(AWorkshop.Kit, Menu).Find(".document .texte");

        Assert.Equal(Set, text.QuerySelector("h2")!.TextContent);
        Assert.Equal($"{Set}\nÀ 10:30 - voir https://example.org/?a=1", text.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void French_spaces_stay_out_of_another_language() =>
        Assert.Equal(Typed, Draw(AWorkshop.Kit with { Language = "en" }, Menu).Find(".document h2").TextContent);

    [Fact]
    public void What_the_kit_brings_is_as_its_author_set_it() =>
        Assert.All(Circuit.Kit.Artefacts, artefact => Assert.Same(artefact, MadeWords.Set(Circuit.Kit, artefact)));

    [Fact]
    public void An_object_that_goes_round_is_set_too()
    {
        var room = AWorkshop.During("partage");
        var screen = Render<TourScreen>(set => set
            .Add(one => one.Kit, Circuit.Kit)
            .Add(one => one.Mine, AWorkshop.Mine)
            .Add(one => one.Room, room with
            {
                Tour = new(
                    room.Clock!.Phase, [Menu], 0, 1, room.Clock.Deadline, [new(AWorkshop.OurGroup, Menu.Id, [])],
                    ImmutableDictionary<ArtefactId, int>.Empty, null),
            }));

        Assert.Equal(Set, screen.Find("h1").TextContent);
        Assert.Equal(Set, screen.Find(".document h2").TextContent);
    }

    private IRenderedComponent<MadeObjects> Draw(Kit kit, Artefact made)
    {
        ImmutableArray<MadeArtefact> objects = [new(new("g1"), 1, MadeKind.Document, made)];
        return Render<MadeObjects>(set => set.Add(one => one.Kit, kit).Add(one => one.Objects, objects));
    }
}
