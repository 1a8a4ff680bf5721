using FilageFuturs.ComponentTests.Support;
using FilageFuturs.Web.Anchoring;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.ComponentTests.Anchoring;

public sealed class FamilyDeskTests : ConsoleContext
{
    private static readonly FamilyView Bond = new(new("f1"), "Le lien");

    private static readonly IdeasView Ideas = new(
        [Bond], [new(new("i1"), "Se parler de vive voix", 11, Bond.Id), new(new("i2"), "Prendre le temps", 3, null)]);

    [Fact]
    public void An_idea_is_filed_by_its_menu_once_the_button_is_pressed()
    {
        (IdeaId, FamilyId?)? filed = null;
        var desk = Draw();
        desk.Render(set => set.Add(one => one.OnFile, filing => filed = filing));

        desk.Find("[data-take=i2] .plus").Click();
        desk.Find(".ranger select").Change("f1");
        Assert.Null(filed);
        desk.Find(".ranger button").Click();

        Assert.Equal((new IdeaId("i2"), (FamilyId?)Bond.Id), filed);
        Assert.Empty(desk.FindAll(".ranger"));
    }

    [Theory]
    [InlineData("i2", "i3")]
    [InlineData("i3", "i2")]
    public void Filing_leaves_the_keyboard_at_the_idea_that_follows_or_else_at_the_one_before(string filed, string near)
    {
        var desk = Draw(Ideas with { Ideas = [.. Ideas.Ideas, new(new("i3"), "Rire ensemble", 2, null)] });
        var neighbour = desk.Find($"[data-take={near}] .plus").GetAttribute("blazor:elementReference");

        desk.Find($"[data-take={filed}] .plus").Click();
        desk.Find(".ranger button").Click();

        Assert.Equal(neighbour, Assert.IsType<ElementReference>(JSInterop.VerifyFocusAsyncInvoke().Arguments[0]).Id);
    }

    [Fact]
    public void A_family_is_a_part_of_the_page_with_a_name()
    {
        var desk = Draw();

        Assert.Equal(
            ["À ranger 1", "Le lien 1"],
            desk.FindAll("section.famille").Select(family => desk.Find($"[id='{family.GetAttribute("aria-labelledby")}']").TextContent));
    }

    [Fact]
    public void An_idea_can_leave_its_family()
    {
        (IdeaId, FamilyId? Family)? filed = null;
        var desk = Draw();
        desk.Render(set => set.Add(one => one.OnFile, filing => filed = filing));

        desk.Find("[data-take=i1] .plus").Click();
        desk.Find(".ranger select").Change("");
        desk.Find(".ranger button").Click();

        Assert.Null(filed!.Value.Family);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "Le temps")]
    public void A_family_is_named_and_a_refused_name_stays_in_the_field(bool isNamed, string left)
    {
        string? named = null;
        var desk = Draw(naming: name => Task.FromResult((named = name) is not null && isNamed));

        desk.Find("#famille[data-draft=famille]").Change("Le temps");
        desk.Find("form").Submit();

        Assert.Equal("Le temps", named);
        Assert.Equal(left, desk.Find("#famille").GetAttribute("value"));
        Assert.Equal(isNamed, Forgotten.Contains("famille"));
    }

    [Fact]
    public void A_name_pressed_twice_before_its_answer_is_one_family()
    {
        var answer = new TaskCompletionSource<bool>();
        List<string> named = [];
        var desk = Draw(naming: name =>
        {
            named.Add(name);
            return answer.Task;
        });

        desk.Find("#famille").Change("Le temps");
        desk.Find("form").Submit();
        desk.Find("form").Submit();
        answer.SetResult(true);

        desk.WaitForAssertion(() => Assert.Contains("famille", Forgotten));
        Assert.Equal(["Le temps"], named);
        Assert.Empty(desk.Find("#famille").GetAttribute("value") ?? "");
    }

    [Fact]
    public void A_crowded_family_says_how_many_more_there_are()
    {
        var crowd = Ideas with { Ideas = [.. Enumerable.Range(1, 20).Select(rank => new IdeaView(new($"n{rank}"), "Idée", 0, null))] };

        Assert.Contains("8 autres idées", Draw(crowd).Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<FamilyDesk> Draw(IdeasView? ideas = null, Func<string, Task<bool>>? naming = null) =>
        Render<FamilyDesk>(set => set.Add(one => one.Ideas, ideas ?? Ideas).Add(one => one.Naming, naming ?? (_ => Task.FromResult(true))));
}
