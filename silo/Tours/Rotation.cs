namespace FilageFuturs.Silo.Tours;

/// <summary>
/// Which object a group is at. All go round the same circle, in the same direction: only where they begin differs, so no
/// group meets an object twice. The rounds are laid end to end along the circle, so that the objects are met as evenly
/// as can be; once the circle closes, the next ones begin one place further, so that no two of as many groups as there
/// are objects ever stand at the same one.
/// </summary>
/// <param name="Objects">At least one.</param>
/// <param name="Stops">From 1 to <paramref name="Objects"/>.</param>
internal readonly record struct Rotation(int Objects, int Stops)
{
    /// <summary>As many stops as there are objects, or as the time allows; a group on its own goes through all.</summary>
    public static Rotation For(int groups, int objects, TimeSpan length) => new(
        objects, groups == 1 ? objects : Math.Min(objects, Math.Max(1, (int)(length / Limits.ShortestStop))));

    /// <param name="group">Rank of the group in the room, from 0.</param>
    /// <param name="stop">From 0.</param>
    /// <returns>Rank of the object.</returns>
    public int At(int group, int stop)
    {
        var begins = group % Objects;
        var untilTheCircleCloses = Objects / Common(Objects, Stops);
        return ((begins * Stops) + (begins / untilTheCircleCloses) + stop) % Objects;
    }

    private static int Common(int one, int other) => other == 0 ? one : Common(other, one % other);
}
