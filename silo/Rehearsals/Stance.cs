namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Where somebody who is not there stands: near a way of being with AI, and near what rooms make of each future.</summary>
internal sealed class Stance(Random random)
{
    private const int Wander = 14;

    /// <returns>Null once placed, or when the person thinks a little longer.</returns>
    public PlaceSelf? Place(Moment moment, MineView mine) =>
        mine.Assessment is null && moment.Kit.Assessment is { } plane && random.Once(0.4)
            ? new(Near(random.Pick(plane.Personas, WeightOf).At, Wander))
            : null;

    public Gesture? See(Moment moment, MineView mine)
    {
        var look = moment.Room.Plausibility?.Look ?? Look.Before;
        var placed = look is Look.After ? mine.Plausibility?.After : mine.Plausibility?.Before;
        return moment.Kit.Scenarios.FirstOrDefault(scenario => placed?.ContainsKey(scenario.Id) is not true) is { } next && random.Once(0.5)
            ? new PlaceFuture(next.Id, Near(Tendency(next.Number, look), Wander))
            : null;
    }

    // Rooms know more people who try with doubts than people who refuse or master.
    private static int WeightOf(Persona persona) => persona.At is { X: > 40 and < 75 } ? 4 : 2;

    /// <summary>A debate makes the frightening look closer and the sober more within reach.</summary>
    private static PlanePoint Tendency(int scenario, Look look) => (scenario, look) switch
    {
        (1, Look.Before) => new(66, 36),
        (1, _) => new(70, 30),
        (2, Look.Before) => new(72, 60),
        (2, _) => new(76, 66),
        (3, Look.Before) => new(52, 18),
        (3, _) => new(66, 14),
        (4, Look.Before) => new(30, 74),
        (4, _) => new(44, 80),
        (_, Look.Before) => new(50, 50),
        _ => new(55, 55),
    };

    private PlanePoint Near(PlanePoint at, int wander) => new(Around(at.X, wander), Around(at.Y, wander));

    private int Around(int value, int wander) => Math.Clamp(value + random.Next(-wander, wander + 1), 0, PlanePoint.Most);
}
