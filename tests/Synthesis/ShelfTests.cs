using FilageFuturs.Silo.Synthesis;
using FilageFuturs.Tests.Studio;
using FilageFuturs.Tests.Tours;

namespace FilageFuturs.Tests.Synthesis;

/// <summary>What the archive room finds in a workshop of any kit, and what it says of one for good.</summary>
public sealed class ShelfTests
{
    [Fact]
    public void A_need_that_people_wrote_is_found_merged_or_not()
    {
        var story = Given(InTheLobby(6)).And(
            new NeedAdded(new("n1"), Ana, NeedKind.Skill, "Du temps aux Écluses"),
            new NeedAdded(new("n2"), Bilal, NeedKind.Skill, "Un temps pour essayer"),
            new NeedsMerged(new("n1"), new("n2")));

        Assert.Equal("Du temps aux Écluses", Assert.Single(Shelf.Search(story.Session, "ECLUSES").Snippets));
        Assert.Equal(2, Shelf.Search(story.Session, "temps").Count);
        Assert.Equal(1, Shelf.Search(story.And(new NeedWithdrawn(new("n2"))).Session, "temps").Count);
    }

    [Fact]
    public void A_word_said_of_an_object_is_found() => Assert.Equal(
        1,
        Shelf.Search(
            Given([.. Circuits.TheTourIsOpen, Circuits.Said(Ana, Circuits.Advert, Circuits.Never, "Trop d’écluses")]).Session,
            "ecluses").Count);

    [Fact]
    public void What_a_group_wrote_on_an_object_is_found_once_it_is_shown()
    {
        var story = Given([.. Studios.AStudioIsOpen, .. Studios.Filled(MadeKind.JobAdvert)]);
        Assert.Equal(0, Shelf.Search(story.Session, "mot mission").Count);

        story.And(Studios.Closed);

        Assert.Equal("Mot mission", Assert.Single(Shelf.Search(story.Session, "mot mission").Snippets));
    }

    [Fact]
    public void What_was_typed_from_paper_is_found()
    {
        var story = Given(InTheLobby(3)).And(
            new AnswerEntered(new("p1"), Entertainment, 2, Society, DreamTrade, "Éclusier"),
            new IdeaEntered(new("p2"), "Le bruit des écluses", 4),
            new NeedEntered(new("p3"), NeedKind.RedLine, "Pas d’écluse fermée"));

        Assert.Equal(3, Shelf.Search(story.Session, "eclus").Count);
    }

    [Fact]
    public void A_territory_is_said_for_good_where_the_vote_was_counted_by_it()
    {
        var town = new ChoiceId("ville");

        // Read again once names are erased: profiles say nothing any more.
        var session = Given([.. InTheLobby(8), new VotesBrokenDown([], [new(town, 5, [])]), new SessionClosed()]).Session;

        Assert.Equal([town], Shelf.Line(new("seance"), session, Role.Wall).Territories.Select(choice => choice.Id));
    }
}
