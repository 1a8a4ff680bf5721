using FilageFuturs.ComponentTests.Sessions;
using FilageFuturs.Web.Kits;
using FilageFuturs.Web.Voting;

namespace FilageFuturs.ComponentTests.Voting;

/// <summary>A kit has one to three dots, and the screens speak of those it has.</summary>
public sealed class OneDotTests : SeatContext
{
    private const string Few = "Moins de cinq personnes ont posé un point\u00A0: on peut deviner qui a choisi quoi.";

    private static readonly Kit One = WithDots(1);

    [Theory]
    [InlineData(1, "Posez votre point, sans un mot.", "Le poser ou le garder")]
    [InlineData(2, "Posez vos points, sans un mot.", "Zéro, un ou deux, un de chaque")]
    [InlineData(3, "Posez vos points, sans un mot.", "Zéro, un, deux ou trois, un de chaque")]
    public void A_vote_of_one_dot_speaks_of_one_dot(int dots, string title, string rule)
    {
        var drawn = Draw(WithDots(dots), AWorkshop.Mine);

        Assert.Equal(title, drawn.Find("h1").TextContent);
        Assert.StartsWith(rule, drawn.Find(".consigne p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_kit_asks_of_the_vote_stands_instead_of_the_rule()
    {
        var vote = One.Phases.Single(phase => phase.Id == AWorkshop.During("vote").Clock!.Phase);
        var asking = One with { Phases = One.Phases.Replace(vote, vote with { Instruction = "Choisissez sans un mot." }) };

        Assert.Equal(
            "Choisissez sans un mot.",
            string.Concat(Draw(asking, AWorkshop.Mine).FindAll(".consigne p").Select(said => said.TextContent)).Trim());
    }

    [Fact]
    public void One_dot_is_kept_and_changed_as_one()
    {
        var finished = Draw(One, AWorkshop.Mine with { HasFinishedVote = true });

        Assert.Equal("Mon point", finished.Find(".palette ul").GetAttribute("aria-label"));
        Assert.Equal("Changer mon point", finished.Find(".palette button").TextContent.Trim());
    }

    [Theory]
    [InlineData("Hélène", "Votre choix est enregistré. Hélène va")]
    [InlineData(null, "Votre choix est enregistré. Le résultat")]
    public void Whoever_kept_their_dot_is_not_told_that_it_was_given(string? facilitator, string said) =>
        Assert.StartsWith(
            said, Draw(One, AWorkshop.Mine, isClosed: true, facilitator).Find(".consigne p").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 5, "5 personnes sur 12 ont posé leur point. Votre choix reste anonyme.")]
    [InlineData(1, 1, "1 personne sur 12 a posé son point. " + Few)]
    [InlineData(2, 5, "5 personnes sur 12 ont posé au moins un point. Les vôtres restent anonymes.")]
    public void One_dot_is_revealed_as_one(int dots, int placed, string said)
    {
        var drawn = Render<RevealRows>(set => set
            .Add(rows => rows.Kit, WithDots(dots))
            .Add(rows => rows.Result, new(placed, 12, []))
            .Add(rows => rows.Mine, AWorkshop.Mine with { Dots = AWorkshop.Mine.Dots.Add(One.Dots[0].Id, One.Scenarios[0].Id) }));

        Assert.Equal(said, drawn.Find(".revele .petit").TextContent);
    }

    [Fact]
    public void Neither_the_wall_nor_the_paper_speaks_of_kinds_where_there_is_one()
    {
        var wall = Render<WallVote>(set => set.Add(one => one.Kit, One).Add(one => one.Room, AWorkshop.During("vote")));
        var paper = Render<PaperDots>(set => set.Add(one => one.Kit, One));

        Assert.StartsWith("Un seul point, ou aucun", wall.Find(".petit-mur").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("24 points, un par personne, que l’on pose ou que l’on garde.", paper.Find("p").TextContent, StringComparison.Ordinal);
    }

    private static Kit WithDots(int dots) => AWorkshop.Kit with { Dots = AWorkshop.Kit.Dots[..dots] };

    private IRenderedComponent<VoteBoard> Draw(
        Kit kit, MineView mine, bool isClosed = false, string? facilitator = "Hélène") => Render<VoteBoard>(set => set
        .Add(board => board.Kit, kit)
        .Add(board => board.Mine, mine)
        .Add(board => board.Clock, AWorkshop.During("vote").Clock! with { IsWritingClosed = isClosed })
        .Add(board => board.Facilitator, facilitator));
}
