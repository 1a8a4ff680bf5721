using System.Collections.Immutable;
using FilageFuturs.Kits;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Kits;

public sealed class WorkshopKitTests
{
    [Fact]
    public async Task Four_futures_carry_their_exact_titles() =>
        Assert.Equal(
            [
                "1 L’art face au divertissement (IA massive, budgets maintenus)",
                "2 L’art du compromis (Adoption timide, réduction mesurée)",
                "3 Programmés pour plaire (IA pour survivre, budgets contraints)",
                "4 Le spectacle vivant en résistance (Rejet de l’IA, sobriété choisie)",
            ],
            (await KitShelf.French()).Scenarios.Select(one => $"{one.Number} {one.Title} ({one.Tagline})"));

    [Fact]
    public async Task Three_dots_say_the_sentences_of_the_study() =>
        Assert.Equal(
            [
                "vert GreenDisc V Je préfère : Le futur que je préfère globalement",
                "orange OrangeTriangle O Je m’y projette : "
                    + "Le futur dans lequel je me projette le mieux professionnellement",
                "rouge RedSquare R Je redoute : Le futur que je redoute le plus",
            ],
            (await KitShelf.French()).Dots.Select(one => $"{one.Id} {one.Mark} {one.Key} {one.Button} : {one.Label}"));

    [Fact]
    public async Task The_workshop_plans_a_vote_and_a_wall_and_no_tour()
    {
        var kit = await KitShelf.French();

        Assert.True(kit.Plans(PhaseKind.DotVote));
        Assert.True(kit.Plans(PhaseKind.Wall));
        Assert.False(kit.Plans(PhaseKind.ArtefactTour));
    }

    [Fact]
    public async Task The_society_card_has_its_nine_prompts() =>
        Assert.Equal(
            [
                "societe-1 Le métier qui fait rêver les enfants",
                "societe-2 L’aliment le plus consommé en France",
                "societe-3 Le lieu de vie le plus prisé",
                "societe-4 Le mot qui a disparu du vocabulaire courant",
                "societe-5 Le savoir le plus recherché",
                "societe-6 Ce qui fait peur",
                "societe-7 L’artiste le plus influent",
                "societe-8 Le bien considéré comme le plus précieux",
                "societe-9 La célébration la plus attendue de l’année",
            ],
            await Prompts("societe"));

    [Fact]
    public async Task The_performing_arts_card_has_its_eight_prompts() =>
        Assert.Equal(
            [
                "spectacle-1 Une jeune diplômée qui arrive dans le spectacle vivant",
                "spectacle-2 Un lancement de saison",
                "spectacle-3 Le/la Ministre de la Culture",
                "spectacle-4 La manière dont je choisis le spectacle que je veux voir",
                "spectacle-5 Un·e professionnelle réticent·e à l’IA",
                "spectacle-6 L’organisation d’une tournée d’un spectacle",
                "spectacle-7 Le spectacle qui a fait sensation à Avignon",
                "spectacle-8 Un nouveau métier créé",
            ],
            await Prompts("spectacle-vivant"));

    [Fact]
    public async Task Seven_phases_last_an_hour() =>
        Assert.Equal(
            [
                "1a Presentation 5 Guide ",
                "1b DotVote 5 Firm ",
                "2a Grouping 5 Guide ",
                "2b CardBoard 10 Firm societe",
                "2c CardBoard 10 Firm spectacle-vivant",
                "3a ShareOut 10 Guide ",
                "3b Wall 15 Guide ",
            ],
            (await KitShelf.French()).Phases.Select(one =>
                $"{one.Step} {one.Kind} {one.Minutes} {one.Mode} {one.Card}"));

    [Fact]
    public async Task The_hour_ends_on_the_question_of_the_study() =>
        Assert.Equal(
            "Quels que soient nos scénarios, "
                + "qu’est-ce qui doit absolument être préservé dans notre façon de travailler\u202f?",
            (await KitShelf.French()).Phases[^1].Instruction);

    [Fact]
    public async Task The_facilitator_always_has_three_to_six_sentences_to_say() =>
        Assert.All(await KitShelf.Both(), kit =>
            Assert.All(kit.Phases, phase => Assert.InRange(phase.Say.Length, 3, 6)));

    [Fact]
    public async Task Each_story_is_short_enough_for_a_phone() =>
        Assert.All(await KitShelf.Both(), kit =>
            Assert.All(kit.Scenarios, scenario => Assert.InRange(scenario.Story.Length, 150, 300)));

    [Fact]
    public async Task The_profile_offers_every_list()
    {
        var profile = (await KitShelf.French()).Profile;
        Assert.InRange(profile.Functions.Length, 12, 16);
        Assert.InRange(profile.Structures.Length, 8, 12);
        Assert.Equal(4, profile.Responsibilities.Length);
        Assert.Equal(
            ["Nord", "Pas-de-Calais", "Somme", "Aisne", "Oise", "Ailleurs en France", "Hors de France"],
            profile.Territories.Select(one => one.Label));
        Assert.Equal(4, profile.Personas.Length);
        Assert.Equal(["Femme", "Homme", "Non-binaire"], profile.OfferedGenders.Select(one => one.Label));
    }

    [Fact]
    public async Task Credit_and_licence_stay_in_every_language() =>
        Assert.All(await KitShelf.Both(), kit =>
        {
            Assert.Equal("CC-BY-SA-4.0", kit.Licence.Spdx);
            Assert.Contains("Filage", kit.Licence.Credit, StringComparison.Ordinal);
            Assert.Contains("Noémie Aubron", kit.Licence.Credit, StringComparison.Ordinal);
            Assert.Contains("©\u00a02026 Filage", kit.Licence.Adaptation, StringComparison.Ordinal);
        });

    [Fact]
    public async Task English_differs_from_French_only_in_words() =>
        Assert.Equal(Bones(await KitShelf.French()), Bones(await KitShelf.English()));

    private static async Task<IEnumerable<string>> Prompts(string card) =>
        (await KitShelf.French()).Find(new CardId(card))!.Prompts.Select(one => $"{one.Id} {one.Label}");

    private static IEnumerable<string> Bones(Kit kit) =>
    [
        .. kit.Scenarios.Select(one => $"{one.Id} {one.Number}"),
        .. kit.Dots.Select(one => $"{one.Id} {one.Mark}"),
        .. kit.Cards.SelectMany(one => one.Prompts.Select(prompt => $"{one.Id} {prompt.Id}")),
        .. kit.Phases.Select(one => $"{one.Id} {one.Kind} {one.Step} {one.Act} {one.Minutes} {one.Mode} {one.Card}"),
        .. kit.Phases.Select(one => $"{one.Id} {one.Say.Length}"),
        .. Lists(kit.Profile).SelectMany(list => list.Select(one => $"{one.Id}")),
    ];

    private static ImmutableArray<Choice>[] Lists(ProfileChoices profile) =>
    [
        profile.Functions, profile.Structures, profile.Responsibilities, profile.Territories, profile.Personas, profile.OfferedGenders,
    ];
}
