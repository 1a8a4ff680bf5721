using System.Globalization;
using FilageFuturs.ComponentTests.Artefacts;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Sentences that every kit's people read are true with every kit.</summary>
public sealed class AnyKitTests : SeatContext
{
    private static readonly string[] PartsOfOneKit = ["carte", "vote", "famille", "case", "card", "famil", "cell"];

    [Theory]
    [InlineData(typeof(GroupsConsole), "Ask.Install.TextAside.one")]
    [InlineData(typeof(GroupsConsole), "Ask.Install.TextAside.many")]
    [InlineData(typeof(GroupsConsole), "SmallHelp")]
    [InlineData(typeof(GroupsConsole), "MergeHelp")]
    [InlineData(typeof(SessionsConsole), "ClosedHelp")]
    [InlineData(typeof(MyDataTexts), "LeaveHelp")]
    [InlineData(typeof(MyDataTexts), "GoesWords")]
    [InlineData(typeof(Texts), "State.GoneText")]
    public void No_part_is_named_that_a_workshop_may_lack(Type texts, string key)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var said = Sentence(texts, key, language);

            Assert.NotEqual(key, said);
            Assert.DoesNotContain(PartsOfOneKit, part => said.Contains(part, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("fr", "réactions")]
    [InlineData("en", "reactions")]
    public void Reactions_to_objects_are_among_what_an_erasure_leaves_in_the_totals(string language, string word) =>
        Assert.Contains(word, Sentence(typeof(MyDataTexts), "StaysVote", language), StringComparison.Ordinal);

    [Theory]
    [InlineData("circuit", "totaux")]
    [InlineData("circuit-en", "totals")]
    [InlineData("besoins-et-questions", "totaux")]
    [InlineData("besoins-et-questions-en", "totals")]
    [InlineData("quels-futurs", "totaux, sans noms")]
    [InlineData("quels-futurs-en", "totals only, without names")]
    public void Whoever_spreads_points_or_places_dots_is_promised_what_screens_do_and_not_that_nobody_will_know(string kit, string word)
    {
        var phase = Circuit.Shipped(kit).Phases.Single(one => one.Kind is PhaseKind.Ranking or PhaseKind.DotVote);
        var said = string.Join(' ', phase.Say);

        Assert.Contains(word, said, StringComparison.Ordinal);
        Assert.DoesNotMatch("Personne ne verra|Nobody will see", said);
    }

    [Theory]
    [InlineData("quels-futurs", "Puis des totaux, sans noms.")]
    [InlineData("quels-futurs-en", "Then totals, without names.")]
    public void Whoever_is_about_to_place_dots_reads_what_the_reveal_will_show(string kit, string end) => Assert.EndsWith(
        end, Circuit.Shipped(kit).Phases.Single(phase => phase.Kind is PhaseKind.DotVote).Instruction, StringComparison.Ordinal);

    [Fact]
    public void The_same_reactions_are_said_alike_in_English_by_both_our_kits_that_have_them() => Assert.Equal(
        Circuit.Shipped("circuit-en").SharedReactions.Select(reaction => reaction.Label),
        Circuit.Shipped("co-construction-en").SharedReactions.Select(reaction => reaction.Label));

    [Fact]
    public void In_the_last_minute_of_a_map_of_needs_a_need_is_asked_for_and_no_support()
    {
        var room = AWorkshop.During("carte-societe");
        var map = Circuit.Kit.Phases.First(phase => phase.Kind is PhaseKind.NeedsMap).Id;

        var page = Open(ASeatScreen.Of(room with { Clock = room.Clock! with { Phase = map } }, kit: Circuit.Kit));

        Assert.Contains("Ajoutez un dernier besoin", page.Find("p.alerte").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("soutiens", page.Find("p.alerte").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, "C’était la dernière étape.")]
    [InlineData(true, false, "Tout est gardé, la suite arrive.")]
    [InlineData(true, true, "C’était la dernière étape.")]
    [InlineData(false, true, "Tout est gardé, la suite arrive.")]
    [InlineData(false, null, "Tout est gardé, la suite arrive.")]
    public void Nothing_is_said_to_follow_the_last_step_unless_a_gathering_goes_on_in_its_common_room(
        bool isLast, bool? isPlenary, string end)
    {
        var room = Ordering(isLast);
        var tie = isPlenary is { } common ? new TiedView(new("tous"), "Lille", common, false, null, false, []) : null;
        var mine = AWorkshop.Mine with { Gathering = tie?.Gathering };

        var page = Open(ASeatScreen.Of(room with { Clock = room.Clock!.Closed(), Gathering = tie }, mine, Circuit.Kit));

        Assert.EndsWith(end, page.Find(".arret").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_last_minute_of_an_order_the_last_points_are_asked_for() =>
        Assert.Contains(
            "Donnez vos derniers points.",
            Open(ASeatScreen.Of(Ordering(isLast: true), kit: Circuit.Kit)).Find("p.alerte").TextContent,
            StringComparison.Ordinal);

    private static RoomView Ordering(bool isLast)
    {
        var room = AWorkshop.During("carte-societe");
        var ranking = Circuit.Kit.Phases.First(phase => phase.Kind is PhaseKind.Ranking).Id;
        var line = room.Plan[0] with { Phase = ranking, State = PhaseState.Now };
        return room with
        {
            Clock = room.Clock! with { Phase = ranking },
            Plan = isLast ? [line] : [line, line with { State = PhaseState.ToCome }],
        };
    }

    private string Sentence(Type texts, string key, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Services.GetRequiredService<IStringLocalizerFactory>().Create(texts)[key].Value;
    }
}
