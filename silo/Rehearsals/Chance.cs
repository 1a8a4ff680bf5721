namespace FilageFuturs.Silo.Rehearsals;

/// <summary>Choices that the same seed makes again.</summary>
internal static class Chance
{
    public static bool Once(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    public static T Pick<T>(this Random random, IReadOnlyList<T> among, Func<T, int> weight)
    {
        var left = random.Next(among.Sum(weight));
        return among.First(one => (left -= weight(one)) < 0);
    }

    public static string NewId(this Random random) => $"{random.NextInt64():x16}{random.NextInt64():x16}";
}
