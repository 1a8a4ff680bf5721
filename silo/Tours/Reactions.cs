namespace FilageFuturs.Silo.Tours;

/// <summary>What each person said of each object.</summary>
internal sealed record Reactions(ImmutableDictionary<(SeatId By, ArtefactId Artefact), SaidOfArtefact> Said)
{
    public static readonly Reactions Empty = new(ImmutableDictionary<(SeatId By, ArtefactId Artefact), SaidOfArtefact>.Empty);

    public Reactions Apply(SessionEvent happened, DateTimeOffset at) => happened switch
    {
        ArtefactReacted { Reaction: { } reaction } said => this with
        {
            Said = Said.SetItem((said.By, said.Artefact), new(reaction, said.Text, at)),
        },
        ArtefactReacted said => this with { Said = Said.Remove((said.By, said.Artefact)) },
        SeatErased erased => this with
        {
            Said = Said.SetItems(Said.Where(one => one.Key.By == erased.Seat)
                .Select(one => KeyValuePair.Create(one.Key, one.Value with { Text = null }))),
        },
        _ => this,
    };
}

/// <param name="Text">Null without a word, or once erased.</param>
internal sealed record SaidOfArtefact(ReactionId Reaction, string? Text, DateTimeOffset At);
