using System.Xml.Linq;
using FilageFuturs.Silo.Replay;
using FilageFuturs.Tests.EventLog.StoredEvents;

namespace FilageFuturs.Tests.Replay;

/// <summary>What the silo says of an event has its sentence on the screen: a new thing to say fails here without one.</summary>
public sealed class SpokenEventsTests
{
    private static readonly Kit Kit = StoredEventLines.All.Select(EventJson.Decode).Select(one => one.Event).OfType<SessionOpened>().First().Kit;

    public static TheoryData<string> Spoken =>
    [
        .. Everything().Select(one => Saying.Of(one, Kit)?.What).OfType<string>().Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Spoken))]
    public void Everything_that_is_said_has_a_sentence_in_both_languages(string what)
    {
        Assert.Contains($"Said.{what}", Keys("ReplayTexts.resx"));
        Assert.Contains($"Said.{what}", Keys("ReplayTexts.en.resx"));
    }

    // The stored examples hold every kind of event; these three say something only when they are set.
    private static IEnumerable<SessionEvent> Everything()
    {
        foreach (var happened in StoredEventLines.All.Select(stored => EventJson.Decode(stored).Event))
        {
            yield return happened switch
            {
                CardsRevealed revealed => revealed with { AreRevealed = true },
                GroupReadied readied => readied with { IsReady = true },
                TimeAsked asked => asked with { IsAsked = true },
                CellMarked marked => marked with { IsSet = true },
                _ => happened,
            };
            foreach (var kind in happened is MomentPinned ? Enum.GetValues<MomentKind>() : [])
            {
                yield return ((MomentPinned)happened) with { Kind = kind };
            }
        }
    }

    private static HashSet<string> Keys(string file) =>
        [.. XDocument.Load(Path.Combine(House.House.Root, "web/Resources", file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];
}
