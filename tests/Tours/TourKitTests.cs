using FilageFuturs.Silo.Kits;
using static FilageFuturs.Tests.Tours.Circuits;

namespace FilageFuturs.Tests.Tours;

public sealed class TourKitTests
{
    private static readonly Phase Studio = new(
        new("studio"), PhaseKind.ArtefactStudio, "1b", 1, "Le studio", "Le studio", 20, PhaseMode.Firm, [], "Fabriquez un objet.", null);

    [Fact]
    public void A_kit_with_groups_objects_and_reactions_may_tour_them() => Assert.Empty(KitChecks.Of(Circuit));

    [Fact]
    public void A_tour_asks_for_groups_before_it() =>
        Assert.Contains("Formation des groupes", Fault(Circuit with { Phases = Circuit.Phases.RemoveAt(0) }, 0), StringComparison.Ordinal);

    [Fact]
    public void A_tour_asks_for_reactions() =>
        Assert.Contains("Réactions", Fault(Circuit with { Reactions = [] }, 1), StringComparison.Ordinal);

    [Fact]
    public void A_tour_asks_for_objects_or_for_a_studio_before_it()
    {
        var bare = Circuit with { Artefacts = [] };

        Assert.Contains("Studio d’objets", Fault(bare, 1), StringComparison.Ordinal);
        Assert.Empty(KitChecks.Of(bare with { Phases = bare.Phases.Insert(1, Studio) }));
    }

    private static string Fault(Kit kit, int at)
    {
        var fault = Assert.Single(KitChecks.Of(kit));
        Assert.Equal($"phases[{at}].kind", fault.Path);
        return fault.Message;
    }
}
