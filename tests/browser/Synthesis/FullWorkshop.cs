namespace FilageFuturs.BrowserTests.Synthesis;

/// <summary>A closed workshop that several tests read, with everything in it: sixteen people, four worlds told in full, twenty ideas to preserve.</summary>
public sealed class FullWorkshop(Hall hall) : IAsyncLifetime
{
    private static readonly string[] Names =
    [
        "Ana", "Bilal", "Camille", "Driss", "Éloïse", "Fatou", "Gaël", "Hana", "Inès", "Jules", "Karim", "Lou", "Mei", "Nour", "Odile", "Paul",
    ];

    private static readonly string[] Answers =
    [
        "Réparateur·rice ambulant·e d’objets que plus personne ne sait ouvrir", "Des lentilles, du pain et des restes très bien cuisinés",
        "Un rez-de-chaussée près d’une salle des fêtes chauffée", "« Scalable »", "Savoir attendre sans rien regarder", "L’hiver tout·e seul·e",
        "Une conteuse de Briançon qui n’a pas de téléphone", "Une après-midi vide", "La nuit sans écran, le premier samedi d’août",
        "Elle arrive avec une caisse à outils et repart avec les clés de la salle", "On goûte d’abord la soupe, ensuite le programme",
        "Il tient sa permanence au marché, entre œufs et fromages", "Je demande à ma voisine ce qui l’a fait pleurer",
        "Au début il ronchonne, puis il forme tout le monde", "À vélo, de village en village, avec deux lits par étape",
        "Trois heures de silence et deux cents personnes debout", "Chauffeur·euse de salle, au sens propre",
    ];

    private static readonly string[] Ideas =
    [
        "Aucune décision sur une personne sans une personne", "Se parler de vive voix avant de s’écrire", "Le temps gagné reste à l’équipe",
        "Le droit d’apprendre en se trompant", "Pouvoir dire non à un outil sans se justifier", "Aller voir les répétitions, même sans le temps",
        "Des contrats que l’on comprend sans juriste", "Manger ensemble les jours de montage", "La parole des technicien·nes dans les choix artistiques",
        "Un·e stagiaire n’est jamais seul·e", "Garder la trace de ce qui a raté", "Le public n’est pas une donnée",
        "Dire d’où vient une image", "Une tournée qui laisse le temps d’arriver", "Les métiers de la main", "Le doute",
        "Un bureau avec une fenêtre", "Le secret des répétitions", "Nos voix, au sens propre", "Rire pendant les réunions",
    ];

    /// <summary>What each group retained for each prompt.</summary>
    public static IEnumerable<string> Retained => Enumerable.Range(1, 4).SelectMany(world => Answers.Select(answer => Of(world, answer)));

    public OpenRoom Room { get; } = new(hall);

    public Sitter Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var room = Room;
        await room.Open();
        var people = await room.Sit(Names);
        Reader = people[0];
        await Vote(room, people);
        await room.GoesOnTo(PhaseKind.Grouping);
        await room.FormsGroups();
        await room.GoesOnTo(PhaseKind.CardBoard);
        var kit = await room.Kit();
        await Fill(room, people, kit.Cards[0], Answers[..kit.Cards[0].Prompts.Length]);
        await room.GoesOn();
        await Fill(room, people, kit.Cards[1], Answers[kit.Cards[0].Prompts.Length..]);
        await room.GoesOnTo(PhaseKind.Wall);
        await Preserve(room, people);
        await room.Closes();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task Vote(OpenRoom room, ImmutableArray<Sitter> people)
    {
        var kit = await room.Kit();
        await room.GoesOnTo(PhaseKind.DotVote);
        foreach (var (person, rank) in people.Select((person, rank) => (person, rank)))
        {
            await room.Places(person, kit.Dots[0], kit.Scenarios[rank % 5 == 0 ? 1 : 3]);
            await room.Places(person, kit.Dots[1], kit.Scenarios[rank % 3]);
            await room.Places(person, kit.Dots[2], kit.Scenarios[rank % 4 == 0 ? 0 : 2]);
        }

        await room.Reveals();
    }

    private static async Task Fill(OpenRoom room, ImmutableArray<Sitter> people, Card card, string[] answers)
    {
        var groups = (await room.See()).Groups;
        for (var world = 1; world <= groups.Length; world++)
        {
            var writer = people.First(person => groups[world - 1].Seats.Contains(person.Seat));
            foreach (var (prompt, answer) in card.Prompts.Zip(answers))
            {
                await room.Retains(writer, card, prompt, Of(world, answer));
            }

            await room.Marks(writer, card, card.Prompts[world], CellMark.Debate);
            await room.Marks(writer, card, card.Prompts[world + 2], CellMark.Consensus);
        }
    }

    private static async Task Preserve(OpenRoom room, ImmutableArray<Sitter> people)
    {
        foreach (var (idea, rank) in Ideas.Select((idea, rank) => (idea, rank)))
        {
            var id = await room.Adds(people[rank % people.Length], idea);
            foreach (var person in people.Skip(rank).Take(Limits.SupportsPerSeat - (rank / 4)))
            {
                await room.Supports(person, id);
            }
        }
    }

    private static string Of(int world, string answer) => world == 1 ? answer : $"{answer}, dans le monde {world}";
}
