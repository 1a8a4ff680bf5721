namespace FilageFuturs.Tests.Kits;

/// <summary>What the study found around its workshops: parts 3.2 to 3.4.</summary>
public sealed class NeedsKitTests
{
    [Fact]
    public async Task Seven_phases_last_an_hour() =>
        Assert.Equal(
            [
                "1a Presentation 5 Guide",
                "1b SelfAssessment 5 Firm",
                "2a CustomText 5 Guide",
                "2b NeedsMap 15 Firm",
                "2c Ranking 10 Firm",
                "3a CustomText 5 Guide",
                "3b Wall 15 Guide",
            ],
            (await KitShelf.Needs()).Phases.Select(one => $"{one.Step} {one.Kind} {one.Minutes} {one.Mode}"));

    [Fact]
    public async Task The_futures_the_portraits_and_the_nine_needs_are_those_of_the_circuit()
    {
        var (kit, circuit) = (await KitShelf.Needs(), await KitShelf.Circuit());

        Assert.Equal(9, kit.SharedNeeds.Length);
        Assert.Equal(circuit.SharedNeeds.AsEnumerable(), kit.SharedNeeds);
        Assert.Equal(circuit.Scenarios.AsEnumerable(), kit.Scenarios);
        Assert.Equal(circuit.Assessment!.Personas.AsEnumerable(), kit.Assessment!.Personas);
    }

    [Fact]
    public async Task Each_function_of_the_study_has_its_needs() =>
        Assert.Equal(
            [
                "5 Direction, management",
                "3 Communication, relations avec les publics, graphisme",
                "1 Production, diffusion, logistique",
                "3 Administration, ressources humaines, secrétariat",
            ],
            Chapters(await KitShelf.Needs(), "fonctions").Select(one => $"{one.Lines.Length} {one.Title}"));

    [Fact]
    public async Task The_four_open_questions_keep_their_titles() =>
        Assert.Equal(
            [
                "La courbe d’apprentissage des jeunes",
                "Comment éviter le piège de la surcharge cognitive\u202f?",
                "Qui définit les indicateurs de réussite\u202f?",
                "Comment préserver des espaces de non-IA\u202f?",
            ],
            Chapters(await KitShelf.Needs(), "questions").Select(one => one.Title));

    [Fact]
    public async Task English_differs_from_French_only_in_words() =>
        Assert.Equal(Bones(await KitShelf.Needs()), Bones(await KitShelf.EnglishNeeds()));

    private static IEnumerable<string> Bones(Kit kit) =>
    [
        .. kit.Scenarios.Select(one => $"{one.Id} {one.Number}"),
        .. kit.SharedNeeds.Select(one => $"{one.Id} {one.Kind}"),
        .. kit.Assessment!.Personas.Select(one => $"{one.Id} {one.At}"),
        .. kit.Phases.Select(one => $"{one.Id} {one.Kind} {one.Step} {one.Act} {one.Minutes} {one.Mode} {one.Say.Length}"),
        .. Chapters(kit, "fonctions").Select(one => $"{one.Lines.Length}"),
        .. Chapters(kit, "questions").Select(one => $"{one.Lines.Length}"),
    ];

    private static IEnumerable<(string Title, string[] Lines)> Chapters(Kit kit, string phase) =>
        from chapter in kit.Find(new PhaseId(phase))!.Text!.Split("# ", StringSplitOptions.RemoveEmptyEntries)
        let lines = chapter.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        select (lines[0], lines[1..]);
}
