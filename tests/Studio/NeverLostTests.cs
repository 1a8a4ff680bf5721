using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

/// <summary>Several people in one field at once: whatever somebody wrote and nobody replaced knowingly can still be read.</summary>
public sealed class NeverLostTests
{
    private const int Gestures = 60;
    private static readonly SeatId[] Writers = [Ana, Bilal, Chloe];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Two_people_who_write_at_once_never_lose_either_text(int seed)
    {
        var random = new Random(seed);
        var story = Given(AStudioIsOpen);
        var before = Writers.ToDictionary(writer => writer, _ => (RevisionId?)null);
        var replaced = new HashSet<RevisionId>();
        var acknowledged = new Dictionary<RevisionId, string>();
        foreach (var rank in Enumerable.Range(0, Gestures))
        {
            var writer = Writers[random.Next(Writers.Length)];
            if (random.Next(3) == 0)
            {
                // Looks up: from now on this person knows what stands there.
                before[writer] = PostOf(story.Session).Standing?.Revision;
                continue;
            }

            var asked = new FieldWriting(MadeKind.JobAdvert, Post, new($"r{rank}"), before[writer], $"Texte {rank}");
            var decision = StudioRules.Write(story.Session, writer, asked, story.Now);
            if (decision.IsRefused)
            {
                Assert.Equal(Refusal.TooMany, decision.Refusal);
                continue;
            }

            story.And(decision.Events);
            acknowledged[asked.Revision] = asked.Text;
            replaced.UnionWith(before[writer] is { } known ? [known] : []);
            before[writer] = asked.Revision;
        }

        var readable = PostOf(story.Session).Others.Append(PostOf(story.Session).Standing!).Select(one => one.Text!).ToHashSet();
        Assert.All(acknowledged.Where(one => !replaced.Contains(one.Key)), one => Assert.Contains(one.Value, readable));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];
}
