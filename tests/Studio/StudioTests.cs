using FilageFuturs.Silo.Kits;
using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

public sealed class StudioTests
{
    [Fact]
    public void Anybody_of_a_group_chooses_what_it_makes() =>
        Given(AStudioIsOpen)
            .When((session, now) => StudioRules.Choose(session, Bilal, MadeKind.Comic, now))
            .Then(new StudioKindChosen(G1, MadeKind.Comic, Bilal));

    [Fact]
    public void What_was_written_for_another_kind_comes_back_with_it() =>
        Given(AStudioIsOpen)
            .And(new StudioKindChosen(G1, MadeKind.JobAdvert, Ana), Wrote(Ana, "Gardienne du silence", "r1"))
            .And(new StudioKindChosen(G1, MadeKind.Comic, Bilal), new StudioKindChosen(G1, MadeKind.JobAdvert, Chloe))
            .When(_ => Decision.Nothing)
            .Then(session => Assert.Equal("Gardienne du silence", PostOf(session).Standing!.Text));

    [Fact]
    public void A_wording_sent_twice_is_there_once()
    {
        var story = Given(AStudioIsOpen).When((session, now) => StudioRules.Write(session, Ana, Writing("Un poste", "r1"), now));

        story.When((session, now) => StudioRules.Write(session, Ana, Writing("Un poste", "r1"), now)).ThenNothing();
    }

    [Fact]
    public void A_wording_written_in_front_of_another_is_kept_beside() =>
        Given(AStudioIsOpen)
            .And(Wrote(Ana, "Un poste", "r1"))
            .When((session, now) => StudioRules.Write(session, Bilal, Writing("Un métier", "r2"), now))
            .Then(session =>
            {
                Assert.Equal("Un poste", PostOf(session).Standing!.Text);
                Assert.Equal("Un métier", Assert.Single(PostOf(session).Others).Text);
            });

    [Fact]
    public void Whoever_goes_on_with_a_wording_kept_beside_changes_that_one() =>
        Given(AStudioIsOpen)
            .And(Wrote(Ana, "Un poste", "r1"), Wrote(Bilal, "Un mét", "r2"))
            .When((session, now) => StudioRules.Write(session, Bilal, Writing("Un métier", "r3", "r2"), now))
            .Then(session => Assert.Equal("Un métier", Assert.Single(PostOf(session).Others).Text));

    [Fact]
    public void A_wording_taken_leaves_the_other_beside() =>
        Given(AStudioIsOpen)
            .And(Wrote(Ana, "Un poste", "r1"), Wrote(Bilal, "Un métier", "r2"))
            .When((session, now) => StudioRules.Take(session, Chloe, MadeKind.JobAdvert, Post, new("r2"), now))
            .Then(session =>
            {
                Assert.Equal("Un métier", PostOf(session).Standing!.Text);
                Assert.Equal("Un poste", Assert.Single(PostOf(session).Others).Text);
            });

    [Fact]
    public void A_wording_dropped_by_mistake_and_written_again_is_beside_once_more() =>
        Given(AStudioIsOpen)
            .And(Wrote(Ana, "Un poste", "r1"), Wrote(Bilal, "Un métier", "r2"))
            .When((session, now) => StudioRules.Drop(session, Bilal, MadeKind.JobAdvert, Post, new("r2"), now))
            .When((session, now) => StudioRules.Write(session, Bilal, Writing("Un métier", "r3"), now))
            .Then(session =>
            {
                Assert.Equal("Un poste", PostOf(session).Standing!.Text);
                Assert.Equal("Un métier", Assert.Single(PostOf(session).Others).Text);
            });

    [Fact]
    public void Nobody_writes_in_another_groups_object() =>
        Given(AStudioIsOpen)
            .When((session, now) => StudioRules.Write(session, Emma, Writing("Chez nous", "r1"), now))
            .Then(session => Assert.Null(PostOf(session).Standing));

    [Fact]
    public void Nobody_writes_once_the_time_is_over() =>
        Given(AStudioIsOpen)
            .After(TimeSpan.FromMinutes(20))
            .When((session, now) => StudioRules.Write(session, Ana, Writing("Trop tard", "r1"), now))
            .ThenRefused(Refusal.WritingIsClosed);

    [Fact]
    public void A_field_takes_no_more_than_its_length() =>
        Given(AStudioIsOpen)
            .When((session, now) => StudioRules.Write(session, Ana, Writing(new('é', 81), "r1"), now))
            .ThenRefused(Refusal.TextIsTooLong);

    [Fact]
    public void A_field_of_another_kind_is_refused() =>
        Given(AStudioIsOpen)
            .When((session, now) => StudioRules.Write(session, Ana, Writing("Octave", "r1", field: new("hello")), now))
            .ThenRefused(Refusal.NoSuchField);

    [Fact]
    public void Only_our_drawings_can_be_drawn() =>
        Given(AStudioIsOpen)
            .When((session, now) => StudioRules.Write(
                session, Ana, new(MadeKind.Comic, new("drawing-1"), new("r1"), null, "https://ailleurs.example"), now))
            .ThenRefused(Refusal.NoSuchChoice);

    [Fact]
    public void An_object_is_shown_once_its_group_is_done_and_taken_back_with_it()
    {
        var story = Given(AStudioIsOpen).And(Filled(MadeKind.Chatbot));
        Assert.Empty(StudioSeeing.Room(story.Session)!.Shown);

        story.And(new GroupReadied(G1, StudioPhase, IsReady: true));
        Assert.Equal("Mot name", Assert.Single(StudioSeeing.Room(story.Session)!.Shown).Artefact.Title);

        story.And(new GroupReadied(G1, StudioPhase, IsReady: false));
        Assert.Empty(StudioSeeing.Room(story.Session)!.Shown);
    }

    [Fact]
    public void At_the_end_whatever_is_complete_is_shown_and_nothing_else()
    {
        var session = Given(AStudioIsOpen).And(Filled(MadeKind.Comic))
            .And(new StudioKindChosen(G2, MadeKind.Document, Emma), Closed).Session;

        Assert.Equal(G1, Assert.Single(StudioSeeing.Room(session)!.Shown).Group);
    }

    [Fact]
    public void An_object_that_the_facilitation_withholds_is_not_shown() =>
        Given(AStudioIsOpen).And(Filled(MadeKind.Document)).And(Closed)
            .When(session => StudioRules.Withhold(session, G1, isWithheld: true))
            .Then(session => Assert.Empty(StudioSeeing.Room(session)!.Shown));

    [Fact]
    public void A_draft_never_leaves_its_group()
    {
        var session = Given(AStudioIsOpen).And(Filled(MadeKind.JobAdvert)).Session;
        var ours = System.Text.Json.JsonSerializer.Serialize(Seeing.Mine(session, session.People.Find(Bilal)!));
        var theirs = System.Text.Json.JsonSerializer.Serialize(Seeing.Mine(session, session.People.Find(Emma)!));
        var room = System.Text.Json.JsonSerializer.Serialize(StudioSeeing.Room(session));

        Assert.Contains("Mot post", ours, StringComparison.Ordinal);
        Assert.DoesNotContain("Mot post", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("Mot post", room, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_group_hears_that_its_draft_changed()
    {
        var before = Given(AStudioIsOpen).Session;
        var written = new Recorded(before.Version + 1, Start, Wrote(Ana, "Un poste", "r1"));

        Assert.Equal([Ana, Bilal, Chloe, Driss], Notices.Of([written], before, before.Apply(written)).Private.Order(BySeat));
    }

    [Fact]
    public void Whoever_is_erased_takes_their_words_along_and_the_object_still_stands()
    {
        var session = Given(AStudioIsOpen).And(Filled(MadeKind.JobAdvert)).And(Closed, new SeatErased(Ana)).Session;
        var advert = Assert.IsType<JobAdvert>(Assert.Single(StudioSeeing.Room(session)!.Shown).Artefact);

        Assert.Equal("[…]", advert.Post);
    }

    [Fact]
    public void A_studio_without_groups_gets_them() =>
        Given([.. Formed.TakeWhile(happened => happened is not GroupsDrawn), new PhaseOpened(new("groupes"), PhaseMode.Guide, TimeSpan.FromMinutes(5), Start)])
            .When((session, now) => Stepping.Next(session, new("groupes"), now))
            .Then(session => Assert.True(session.Grouping.IsInstalled));

    [Fact]
    public void A_studio_in_a_kit_asks_for_groups_before_it() =>
        Assert.Contains(KitChecks.Of(Studios.Kit with { Phases = Studios.Kit.Phases[1..] }), fault => fault.Path == "phases[0].kind");

    [Fact]
    public void A_custom_text_has_a_text_and_no_other_step_has_one()
    {
        var text = Studios.Kit.Phases[2] with { Kind = PhaseKind.CustomText };

        Assert.Contains(KitChecks.Of(Studios.Kit with { Phases = [text] }), fault => fault.Path == "phases[0].text");
        Assert.Empty(KitChecks.Of(Studios.Kit with { Phases = [text with { Text = "# Lisez" }] }));
        Assert.Contains(KitChecks.Of(Studios.Kit with { Phases = [Studios.Kit.Phases[2] with { Text = "# Lisez" }] }), fault => fault.Path == "phases[0].text");
    }

    private static readonly Comparer<SeatId> BySeat = Comparer<SeatId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));
}
