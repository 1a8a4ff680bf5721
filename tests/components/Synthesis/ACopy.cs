using FilageFuturs.ComponentTests.Sessions;

namespace FilageFuturs.ComponentTests.Synthesis;

/// <summary>The workshop of Filage as a team copied it, shortened it and signed it.</summary>
internal static class ACopy
{
    public const string Origin = "D’après « Quels futurs souhaitons-nous avec l’IA ? » (Filage et Noémie Aubron, CC BY-SA 4.0).";

    public static readonly Kit Kit = AWorkshop.Kit with
    {
        Id = "le-notre",
        Title = "Trois mondes",
        Licence = AWorkshop.Kit.Licence with { Credit = "La fédération", Adaptation = "Raccourci pour nos équipes." },
        Ancestors =
        [
            new KitAncestor(AWorkshop.Kit.Id, 1, AWorkshop.Kit.Title, AWorkshop.Kit.Licence.Credit, AWorkshop.Kit.Licence.Spdx),
        ],
    };

    private static readonly string[] Sentences = ["Atelier conçu par La fédération.", Kit.Licence.Adaptation, Origin];

    public static void IsCreditedIn(string said) =>
        Assert.All(Sentences, sentence => Assert.Contains(Bare(sentence), Bare(said), StringComparison.Ordinal));

    /// <summary>Without spaces: French has three of them, and a drawing breaks its lines there.</summary>
    public static string Bare(string said) => string.Concat(said.Where(one => !char.IsWhiteSpace(one)));
}
