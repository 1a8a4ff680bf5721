namespace FilageFuturs.Tests.Anchoring;

public sealed class FamiliesTests
{
    private static readonly FamilyId Craft = new("metier");
    private static readonly IdeaId Link = new("lien");

    private static ImmutableArray<SessionEvent> AFamily =>
        [.. WallIsOpen, new FamilyNamed(Craft, "Le métier"), new IdeaAdded(Link, Ana, "Le lien")];

    [Fact]
    public void A_family_is_named() =>
        Given(WallIsOpen).When(Names(Craft, " Le métier ")).Then(new FamilyNamed(Craft, "Le métier"));

    [Fact]
    public void A_family_is_renamed_in_its_place() =>
        Given([.. AFamily, new FamilyNamed(new("limites"), "Les limites")])
            .When(Names(Craft, "Les métiers"))
            .Then(session => Assert.Equal(
                ["Les métiers", "Les limites"], session.Ideas.See().Families.Select(family => family.Name)));

    [Fact]
    public void The_same_name_again_changes_nothing() => Given(AFamily).When(Names(Craft, "Le métier")).ThenNothing();

    [Fact]
    public void A_family_name_is_short_and_says_something()
    {
        Given(WallIsOpen).When(Names(Craft, " ")).ThenRefused(Refusal.TextIsEmpty);
        Given(WallIsOpen).When(Names(Craft, new('m', Limits.FamilyLength + 1))).ThenRefused(Refusal.TextIsTooLong);
        Given(WallIsOpen).When(Names(new("le métier"), "Le métier")).ThenRefused(Refusal.IdIsInvalid);
    }

    [Fact]
    public void Twelve_families_are_enough() =>
        Given([
                .. WallIsOpen,
                .. Enumerable.Range(1, 12).Select(rank => new FamilyNamed(new($"famille-{rank}"), "Une")),
            ])
            .When(Names(Craft, "Le métier"))
            .ThenRefused(Refusal.TooMany);

    [Fact]
    public void An_idea_is_filed_and_taken_out_again() =>
        Given(AFamily)
            .When(session => AnchoringRules.FileIdea(session, Link, Craft))
            .When(session => AnchoringRules.FileIdea(session, Link, null))
            .Then(new IdeaFiled(Link, null));

    [Fact]
    public void Ideas_of_a_removed_family_go_back_to_none() =>
        Given([.. AFamily, new IdeaFiled(Link, Craft)])
            .When(session => AnchoringRules.RemoveFamily(session, Craft))
            .Then(session => Assert.Null(Assert.Single(session.Ideas.See().Ideas).Family));

    [Fact]
    public void Removing_a_family_that_is_gone_changes_nothing() =>
        Given(WallIsOpen).When(session => AnchoringRules.RemoveFamily(session, Craft)).ThenNothing();

    [Fact]
    public void An_idea_is_filed_where_it_is_once() =>
        Given([.. AFamily, new IdeaFiled(Link, Craft)])
            .When(session => AnchoringRules.FileIdea(session, Link, Craft))
            .ThenNothing();

    [Fact]
    public void What_is_not_there_is_not_filed()
    {
        Given(AFamily)
            .When(session => AnchoringRules.FileIdea(session, new("autre"), Craft))
            .ThenRefused(Refusal.NoSuchIdea);
        Given(AFamily)
            .When(session => AnchoringRules.FileIdea(session, Link, new("autre")))
            .ThenRefused(Refusal.NoSuchFamily);
    }

    [Fact]
    public void Families_belong_to_the_phase_of_the_wall() =>
        Given(ShareOutIsOpen).When(Names(Craft, "Le métier")).ThenRefused(Refusal.NotInThisPhase);

    private static Func<Session, Decision> Names(FamilyId family, string name) =>
        session => AnchoringRules.NameFamily(session, family, name);
}
