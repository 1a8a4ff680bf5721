using FilageFuturs.Silo.Synthesis;

namespace FilageFuturs.Tests.Synthesis;

public sealed class ArchiveMarkdownTests
{
    private static readonly SeatId Nobody = Archive.Nobody;

    private static string[] Lines => ArchiveMarkdown.Write(AnArchive).Split('\n');

    [Fact]
    public void It_opens_with_title_day_and_number_of_people()
    {
        Assert.Equal("# Équipe du Théâtre des Écluses", Lines[0]);
        Assert.Contains("Atelier du jeudi 12 mars 2026. 8\u00A0personnes, 11\u00A0min\u00A030 ensemble.", Lines);
    }

    [Fact]
    public void The_vote_is_a_table_by_scenario()
    {
        Assert.Contains("| Scénario | Je préfère | Je me projette | Je redoute |", Lines);
        Assert.Contains("| L’art face au divertissement | 1 | 0 | 0 |", Lines);
        Assert.Contains("| Le spectacle vivant en résistance | 5 | 2 | 0 |", Lines);
        Assert.Contains("7\u00A0personnes ont posé au moins un point, sur 8.", Lines);
    }

    [Fact]
    public void Each_world_tells_its_answers_and_the_ideas_beside_them()
    {
        Assert.Contains("### 4. Le spectacle vivant en résistance", Lines);
        var fear = Array.IndexOf(Lines, "- **Ce qui fait peur**\u00A0: La coupure d’eau *(débat)*");
        Assert.Equal(["  - Le noir", "  - L’hiver"], Lines[(fear + 1)..(fear + 3)]);
        Assert.Contains("- **La célébration la plus attendue de l’année**\u00A0: *à trancher*", Lines);
        Assert.DoesNotContain(Lines, line => line.Contains("Le métier qui fait rêver", StringComparison.Ordinal));
    }

    [Fact]
    public void What_raised_debate_is_gathered() =>
        Assert.Contains(
            "- Le spectacle vivant en résistance, Ce qui fait peur\u00A0: La coupure d’eau",
            Lines[Array.IndexOf(Lines, "## Ce qui a fait débat")..]);

    [Fact]
    public void What_to_preserve_is_ranked()
    {
        Assert.Contains("1. Se parler de vive voix (5\u00A0soutiens, *Le lien*)", Lines);
        Assert.Contains("2. Le droit d’apprendre (1\u00A0soutien)", Lines);
    }

    [Fact]
    public void Time_planned_stands_beside_time_held()
    {
        Assert.Contains("| Étape 1b | 5\u00A0min | 6\u00A0min\u00A030 |", Lines);
        Assert.Contains("| Étape 3b | 15\u00A0min | non ouverte |", Lines);
    }

    [Fact]
    public void Credit_licence_and_adaptation_are_always_there() =>
        Assert.Contains(
            "Atelier conçu par © 2026 Filage et Noémie Aubron. "
            + "Licence [Creative Commons BY-SA 4.0](<https://creativecommons.org/licenses/by-sa/4.0/deed.fr>). "
            + "Abrégé pour les essais.",
            Lines);

    [Theory]
    [InlineData(38, "38\u00A0s")]
    [InlineData(60, "1\u00A0min")]
    [InlineData(270, "4\u00A0min\u00A030")]
    public void Time_is_said_as_people_say_it(int seconds, string said) =>
        Assert.Equal(said, Markdown.Minutes(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("# Grand titre", @"\# Grand titre")]
    [InlineData("- un\n- deux", @"\- un - deux")]
    [InlineData("1. d’abord", @"1\. d’abord")]
    [InlineData("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [InlineData("[lien](https://example.org)", @"\[lien\](https://example.org)")]
    [InlineData("a | b", @"a \| b")]
    [InlineData("*_`~&", @"\*\_\`\~\&")]
    [InlineData("Réparer, coudre : ça suffit !", "Réparer, coudre : ça suffit !")]
    public void Words_stay_words(string written, string kept) => Assert.Equal(kept, Markdown.Text(written));

    private static ArchiveView AnArchive => new(
        new("seance"),
        "Équipe du Théâtre des Écluses",
        SmallKit,
        Start,
        Start + TimeSpan.FromHours(1),
        Start + TimeSpan.FromDays(30),
        Start + TimeSpan.FromDays(365),
        8,
        [
            Held(PresentationPhase, 5, TimeSpan.FromMinutes(5)),
            Held(VotePhase, 5, new(0, 6, 30)),
            Held(WallPhase, 15, null),
        ],
        new(7, 8, [new(Entertainment, Green, 1), new(Resistance, Green, 5), new(Resistance, Orange, 2)]),
        [new(G1, Resistance, 4, [TheBoard], [Society])],
        new(
            [new(new("lien"), "Le lien")],
            [
                new(new("i1"), "Se parler de vive voix", 5, new("lien")),
                new(new("i2"), null, 3, null),
                new(new("i3"), "Le droit d’apprendre", 1, null),
            ]));

    private static BoardView TheBoard => new(
        new(G1, Society),
        Resistance,
        20,
        [
            new(DreamTrade, [], null, [], false, false),
            new(
                Fear,
                [Note("n1", "La coupure d’eau"), Note("n2", "L’hiver"), Note("n3", null)],
                new(new("a1"), Nobody, null, "La coupure d’eau"),
                [new(new("a2"), Nobody, null, "Le noir")],
                IsDebate: true,
                IsConsensus: false),
            new(Celebration, [Note("n4", "Le jour sans écran")], null, [], false, false),
        ],
        []);

    private static NoteView Note(string id, string? text) => new(new(id), Nobody, text, Start);

    private static PhaseLine Held(PhaseId phase, int planned, TimeSpan? held) => new(
        phase,
        held is null ? PhaseState.ToCome : PhaseState.Done,
        PhaseMode.Guide,
        TimeSpan.FromMinutes(planned),
        held,
        TimeSpan.Zero);
}
