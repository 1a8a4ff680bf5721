using System.Security.Cryptography;
using System.Text;

namespace FilageFuturs.Silo.Tours;

/// <summary>What each person said of each object.</summary>
internal sealed record Reactions(ImmutableDictionary<(SeatId By, ArtefactId Artefact), SaidOfArtefact> Said)
{
    /// <summary>Taken out of the room while a tour was open: what they said is in no harvest.</summary>
    private ImmutableHashSet<SeatId> Out { get; init; } = [];

    public static readonly Reactions Empty = new(ImmutableDictionary<(SeatId By, ArtefactId Artefact), SaidOfArtefact>.Empty);

    public Reactions Apply(SessionEvent happened) => happened switch
    {
        ArtefactReacted { Reaction: { } reaction } said => this with
        {
            Said = Said.SetItem((said.By, said.Artefact), new(reaction, said.Text, said.HasWord)),
        },
        ArtefactReacted said => this with { Said = Said.Remove((said.By, said.Artefact)) },
        SeatTaken taken => this with { Out = Out.Remove(taken.Seat) },
        SeatErased erased => this with
        {
            Said = Said.SetItems(Said.Where(one => one.Key.By == erased.Seat)
                .Select(one => KeyValuePair.Create(one.Key, one.Value with { Text = null }))),
        },
        _ => this,
    };

    /// <summary>Words that were said, then erased.</summary>
    public int Erased => Said.Values.Count(one => one is { HasWord: true, Text: null });

    public SaidOfArtefact? Of(SeatId seat, ArtefactId artefact) => Said.GetValueOrDefault((seat, artefact));

    public IEnumerable<KeyValuePair<ArtefactId, SaidOfArtefact>> By(SeatId seat) =>
        Said.Where(one => one.Key.By == seat).Select(one => KeyValuePair.Create(one.Key.Artefact, one.Value));

    public int People(ArtefactId artefact) => Said.Keys.Count(key => key.Artefact == artefact);

    /// <summary>Words come in an order of their own: when they were written would lead to who was there.</summary>
    public ReactionTally Tally(Kit kit, ArtefactId artefact)
    {
        var said = Said.Where(one => one.Key.Artefact == artefact).Select(one => one.Value).ToList();
        return new(
            artefact,
            said.Count,
            [.. kit.SharedReactions.Select(reaction => new ReactionCount(
                reaction.Id, said.Count(one => one.Reaction == reaction.Id)))],
            [.. said.Where(one => one.Text is not null)
                .OrderBy(one => Place(artefact, one.Text!), StringComparer.Ordinal)
                .ThenBy(one => one.Reaction.Value, StringComparer.Ordinal)
                .Select(one => new ReactionWord(one.Reaction, one.Text!))]);
    }

    public Reactions Without(SeatId seat) => this with { Out = Out.Add(seat) };

    /// <summary>Without those who went to another room: whoever comes back is counted again.</summary>
    public Reactions Of(People people) => this with
    {
        Said = Said.RemoveRange(Said.Keys.Where(key =>
            Out.Contains(key.By) || people.Find(key.By) is not ({ IsSeated: true } or { State: SeatState.Removed }))),
    };

    // By the alphabet, words that begin with an accent came last each time, where screens cut.
    private static string Place(ArtefactId artefact, string word) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{artefact}/{word}")));
}

/// <param name="Text">Null without a word, or once erased.</param>
/// <param name="HasWord">See <see cref="ArtefactReacted"/>.</param>
internal sealed record SaidOfArtefact(ReactionId Reaction, string? Text, bool? HasWord);
