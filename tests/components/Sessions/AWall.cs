namespace FilageFuturs.ComponentTests.Sessions;

/// <summary>Ideas worth keeping, in four families; Nour gave three stitches and wrote two ideas.</summary>
internal static class AWall
{
    private static readonly string[] Families = ["Le lien", "Le métier", "Les limites", "Le temps"];

    private static readonly string[] Words =
    [
        "Se parler de vive voix avant de s’écrire", "Le droit d’apprendre en se trompant", "Aucune décision sur une personne sans une personne",
        "Le temps gagné reste à l’équipe", "Aller voir les répétitions, même quand on n’a pas le temps", "Écrire nos dossiers avec notre propre ton",
        "Pouvoir dire non à un outil sans se justifier", "Des réunions sans écran, une fois par mois", "Une voix humaine à la billetterie",
        "Les tâches simples qui forment les débutant·es",
    ];

    public static readonly IdeasView Twenty = Of(20);

    public static readonly IdeasView TwoHundred = Of(Limits.IdeasPerSession);

    public static readonly MineView Mine = AWorkshop.Mine with
    {
        Supported = [new("i0"), new("i1"), new("i2")],
        Ideas = [new("i4"), new("i9")],
        SupportsLeft = 2,
    };

    private static IdeasView Of(int count) => new(
        [.. Families.Select((name, rank) => new FamilyView(new($"f{rank}"), name))],
        [.. Enumerable.Range(0, count).Select(rank => new IdeaView(
            new($"i{rank}"), Words[rank % Words.Length], Math.Max(0, 12 - rank), new FamilyId($"f{rank % 4}")))]);
}
