using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class KitQueryTests
{
    [Fact]
    public void Drafts_stand_after_what_is_published_and_what_is_withdrawn_after_both()
    {
        ImmutableArray<KitLine> lines =
        [
            Line("brouillon", 0),
            Line("brouillon-retire", 0) with { IsWithdrawn = true },
            Line("retire", 1, 3) with { IsWithdrawn = true },
            Line("ancien", 1, 1),
            Line("recent", 2, 2),
            Line(KnownKits.QuelsFuturs, 1) with { Source = KitSource.Product },
        ];

        Assert.Equal(
            [KnownKits.QuelsFuturs, "recent", "ancien", "brouillon", "retire", "brouillon-retire"],
            KitQuery.Of(null, null, null).In(lines).Select(line => line.Id));
    }

    private static KitLine Line(string id, int version, int? day = null) => new(
        id,
        version,
        "Le nôtre",
        "fr",
        "",
        "CC-BY-SA-4.0",
        "Filage",
        [],
        60,
        0,
        KitSource.Here,
        IsOwn: true,
        IsAhead: false,
        IsWithdrawn: false,
        day is { } at ? new DateTimeOffset(2026, 5, at, 9, 0, 0, TimeSpan.Zero) : null);
}
