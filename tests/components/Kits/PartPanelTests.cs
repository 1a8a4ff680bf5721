using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Layout;
using Microsoft.JSInterop;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class PartPanelTests : WrittenKit
{
    public static TheoryData<string> Parts => [.. KitParts.All, "scenarios[0]", "phases[0]", .. Enumerable.Range(0, 6).Select(at => $"artefacts[{at}]")];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Every_control_of_every_part_is_labelled_and_has_a_place_of_its_own(string part)
    {
        var panel = await Open(part);

        var controls = panel.FindAll("input,textarea,select");
        Assert.All(controls, control => Assert.True(
            control.HasAttribute("aria-label") || panel.FindAll($"label[for='{control.Id}']").Count is 1, control.OuterHtml));
        var ids = panel.FindAll("[id]").Select(one => one.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.InRange(panel.FindAll("*").Count, 5, 260);
    }

    [Fact]
    public async Task Two_items_of_the_same_name_are_both_there_to_be_told_apart()
    {
        var panel = await Open("scenarios");

        await panel.InvokeAsync(() => Writing.Do(KitChanging.Set("scenarios[1].id", "scenario-1")));
        await panel.InvokeAsync(() => Writing.Do(KitChanging.Move("scenarios[1]", 3)));

        Assert.Equal(4, panel.FindAll("[data-take]").Count);
    }

    [Fact]
    public async Task A_fault_is_tied_to_its_field()
    {
        Draft.Faults = [new("scenarios[0].story", 12, "Ce texte reste à écrire.")];
        var panel = await Open("scenarios[0]");

        var story = panel.Find("#k-scenarios-0-story");
        Assert.Equal("true", story.GetAttribute("aria-invalid"));
        var fault = story.GetAttribute("aria-describedby")!.Split(' ').Last();
        Assert.Contains("Ce texte reste à écrire.", panel.Find($"#{fault}").TextContent, StringComparison.Ordinal);
        Assert.Null(panel.Find("#k-scenarios-0-title").GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("scenarios[0]", ".erreur")]
    [InlineData(KitParts.Publishing, ".fautes span")]
    public async Task What_the_library_says_of_a_fault_is_marked_as_french(string part, string said)
    {
        Draft.Faults = [new("scenarios[0].story", 12, "Ce texte reste à écrire.")];

        var panel = await Open(part);

        Assert.Equal("fr", panel.Find(said).GetAttribute("lang"));
    }

    [Fact]
    public async Task What_is_typed_is_set_as_a_printer_would_once_one_leaves_the_field()
    {
        var panel = await Open("");

        panel.Find("#k-question").Input("Et l'IA ? ");
        panel.Find("#k-question").Blur();
        Rest();

        Assert.Equal("Et l’IA\u202f?", Draft.Kit["question"].AsText());
    }

    [Fact]
    public async Task An_optional_text_that_is_emptied_is_taken_away()
    {
        var panel = await Open("artefacts[0]");
        var at = Draft.Kit["artefacts"]![0]!["sections"]!.AsArray().Select((one, rank) => (one, rank)).First(one => one.one!["text"] is not null).rank;
        panel.Find($"#k-artefacts-0-sections-{at}").Click();

        panel.Find($"#k-artefacts-0-sections-{at}-text").Input("");
        Rest();

        Assert.Null(Draft.Kit["artefacts"]![0]!["sections"]![at]!["text"]);
    }

    [Fact]
    public async Task A_list_grows_is_put_in_order_and_shrinks_and_the_focus_follows()
    {
        var panel = await Open("reactions");
        var before = Draft.Kit["reactions"].AsList().Count;
        Assert.Equal(3, before);

        panel.FindAll(".enlever")[1].Click();
        Assert.Equal("k-reactions-1", Desk.Focus);
        panel.FindAll(".descendre")[0].Click();
        Assert.Equal("k-reactions-1", Desk.Focus);
        panel.Find("#k-reactions-plus").Click();

        Assert.Equal(3, Draft.Kit["reactions"].AsList().Count);
        Assert.Equal("k-reactions-2-label", Desk.Focus);
        Assert.Equal("true", panel.Find("#k-reactions-2").GetAttribute("aria-expanded"));
        Assert.Equal("true", panel.Find("#k-reactions-plus").GetAttribute("aria-disabled"));
    }

    [Fact]
    public async Task Only_what_is_open_of_a_long_list_is_drawn()
    {
        var talk = Artefact("chatbot");
        var panel = await Open($"artefacts[{talk}]");
        Assert.Empty(panel.FindAll(".dedans"));

        panel.Find($"#k-artefacts-{talk}-nodes-0").Click();
        panel.Find($"#k-artefacts-{talk}-nodes-1").Click();

        Assert.Single(panel.FindAll(".dedans"));
    }

    [Fact]
    public async Task A_reply_leads_to_one_of_the_turns_of_its_own_talk()
    {
        var talk = Artefact("chatbot");
        var panel = await Open($"artefacts[{talk}]");

        panel.FindAll(".plie")[0].Click();
        panel.Find($"#k-artefacts-{talk}-nodes-0-replies-0").Click();

        var turns = Draft.Kit["artefacts"]![talk]!["nodes"].AsList();
        Assert.Equal(turns.Count, panel.FindAll($"#k-artefacts-{talk}-nodes-0-replies-0-to option[value]:not([value=''])").Count);
    }

    [Fact]
    public async Task The_conduct_adds_its_minutes_up_and_a_phase_moves_by_its_menu()
    {
        var panel = await Open("phases");
        var (total, first) = (PhaseOrder.Total(Draft.Kit), PhaseOrder.Minutes(Draft.Kit["phases"]![0]));
        Assert.Contains($"{total}\u00a0min", panel.Find(".total").TextContent, StringComparison.Ordinal);

        panel.FindAll("input[type=number]")[0].Change("33");
        Assert.Contains($"{total - first + 33}\u00a0min", panel.Find(".total").TextContent, StringComparison.Ordinal);

        var id = KitPath.IdOf(Draft.Kit["phases"]![0]);
        panel.FindAll("li select")[0].Change("1");
        panel.FindAll("li .btn")[0].Click();
        Assert.Equal(id, KitPath.IdOf(Draft.Kit["phases"]![1]));
        Assert.Equal("k-phases-1", Desk.Focus);
    }

    [Fact]
    public async Task An_act_stays_as_it_is_while_another_screen_adds_to_the_one_before()
    {
        var panel = await Open("phases");
        var last = panel.FindComponents<ItemTools>()[^1].Instance;
        var added = Draft.Kit["phases"]![0]!.DeepClone();
        added["id"] = "une-de-plus";

        Draft.Kit.Apply(KitChanging.Insert("phases[0]", added));
        await panel.InvokeAsync(() => Writing.LookAgain());

        panel.WaitForAssertion(() => Assert.Equal(Draft.Kit["phases"].AsList().Count, panel.FindComponents<ItemTools>().Count));
        Assert.Same(last, panel.FindComponents<ItemTools>()[^1].Instance);
    }

    [Fact]
    public async Task Minutes_for_a_phase_are_not_given_to_the_one_that_took_its_place()
    {
        var writing = await Write();
        var conduct = Render<PhasesPart>(part => part.AddCascadingValue(Desk).Add(one => one.Address, at => $"?partie={at}"));

        Draft.Kit.Apply(KitChanging.Move("phases[0]", 1));
        await writing.LookAgain();
        conduct.FindAll("input[type=number]")[0].Change("99");

        Assert.DoesNotContain(99, Draft.Kit["phases"].AsList().Select(PhaseOrder.Minutes));
    }

    [Theory]
    [InlineData("phases")]
    [InlineData("scenarios")]
    public async Task What_is_dragged_is_what_was_drawn_though_another_screen_moved_it_meanwhile(string list)
    {
        var panel = await Open(list);
        var drawn = panel.FindAll("[data-take]").Select(one => one.GetAttribute("data-take")!).ToList();
        var places = panel.FindAll("[data-drop]").Select(one => one.GetAttribute("data-drop")!).ToList();
        var script = (DotNetObjectReference<Dragging>)JSInterop.Invocations["start"].Single().Arguments[1]!;
        var ids = Draft.Kit[list].AsList().Select(KitPath.IdOf).ToList();

        Draft.Kit.Apply(KitChanging.Move($"{list}[0]", 2));
        await panel.InvokeAsync(() => Writing.LookAgain());
        await panel.InvokeAsync(() => script.Value.Drop(drawn[0], places[3]));

        Assert.Equal([ids[1], ids[2], ids[3], ids[0]], Draft.Kit[list].AsList().Take(4).Select(KitPath.IdOf));
    }

    [Fact]
    public async Task What_another_screen_took_away_is_dragged_nowhere()
    {
        var panel = await Open("scenarios");
        var drawn = panel.FindAll("[data-take]").Select(one => one.GetAttribute("data-take")!).ToList();
        var script = (DotNetObjectReference<Dragging>)JSInterop.Invocations["start"].Single().Arguments[1]!;

        Draft.Kit.Apply(KitChanging.Remove("scenarios[0]"));
        await panel.InvokeAsync(() => Writing.LookAgain());
        await panel.InvokeAsync(() => script.Value.Drop(drawn[0], drawn[2]));

        Assert.Equal(drawn.Skip(1), Draft.Kit["scenarios"].AsList().Select(KitPath.IdOf));
    }

    [Fact]
    public async Task A_phase_that_changes_its_kind_leaves_what_was_of_the_former_one()
    {
        Draft.Kit["phases"]![0]!["kind"] = "custom-text";
        Draft.Kit["phases"]![0]!["text"] = "Bonjour";
        var panel = await Open("phases[0]");
        Assert.NotNull(panel.Find("#k-phases-0-text"));

        panel.Find("#k-phases-0-kind").Change("pause");
        panel.Find(".changer").Click();

        Assert.Null(Draft.Kit["phases"]![0]!["text"]);
        Assert.Empty(panel.FindAll("#k-phases-0-text"));
    }

    [Fact]
    public async Task Nothing_is_published_while_a_fault_is_left_and_each_leads_to_its_field()
    {
        Draft.Faults = [new("phases[1].title", 3, "Ce texte reste à écrire.")];
        var panel = await Open(KitParts.Publishing);

        panel.Find("form").Submit();
        Assert.Equal(0, Draft.Published);
        Assert.Equal("raison", panel.Find("form .btn").GetAttribute("aria-describedby"));

        panel.Find(".fautes button").Click();
        Assert.Equal(("phases[1]", "k-phases-1-title"), (Desk.Part, Desk.Focus));
        Assert.Contains("Déroulé › 2.", Words.Place(Form, Draft.Kit, "phases[1].title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_fault_the_next_version_is_published_and_a_workshop_may_open_with_it()
    {
        var panel = await Open(KitParts.Publishing);

        panel.Find("form").Submit();

        Assert.Equal(1, Draft.Published);
        panel.WaitForAssertion(() => Assert.Equal("/ouvrir?kit=circuit", panel.Find(".publie .btn-gel").GetAttribute("href")));
    }

    private int Artefact(string kind) => Draft.Kit["artefacts"].AsList().Select((one, at) => (one, at)).First(one => one.one!["kind"].AsText() == kind).at;
}
