namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// What was finally said of each object, dealt again among those who spoke of it: counts and words stay, nobody's own
/// reaction does. Each object is dealt for itself, so that nothing leads from one reaction to another, nor to a vote.
/// </summary>
/// <param name="shuffle">See <see cref="Ballots"/>.</param>
internal sealed class DealtReactions(Session end, byte[]? shuffle)
{
    public static bool Is(SessionEvent happened) => happened is ArtefactReacted;

    /// <summary>
    /// In the order of the objects, then of the voices: at the moments of the first reactions, whatever they were. None as
    /// long as the tour is not over, nor of an object of which so few spoke that shuffled or not a word would tell whose it is.
    /// </summary>
    public Queue<SessionEvent> Dealt() => end.Tour.IsOpen(end)
        ? []
        : new(end.Tour.Reactions.Of(end.People).Said.Keys.ToLookup(said => said.Artefact, said => said.By)
            .Where(said => said.Count() >= Limits.LeastBreakdown)
            .OrderBy(said => said.Key.Value, StringComparer.Ordinal)
            .SelectMany(said => Dealt(said.Key, said)));

    // Whoever was erased is dealt no word: where the log is read again, their words are emptied.
    private IEnumerable<SessionEvent> Dealt(ArtefactId artefact, IEnumerable<SeatId> said)
    {
        var voices = said.Select(seat => end.People.Find(seat)!).OrderBy(seat => !seat.IsErased).ThenBy(seat => seat.Voice).ToList();
        var all = Dealing.Shuffled(shuffle, voices, seat => $"{artefact} {seat.Id}")
            .Select(seat => end.Tour.Reactions.Of(seat.Id, artefact)!).ToList();
        var mute = all.Where(one => one.Text is null)
            .Take(voices.Count(seat => seat.IsErased))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return voices.Zip(
            all.OrderBy(one => !mute.Contains(one)),
            (voice, one) => new ArtefactReacted(voice.Id, artefact, one.Reaction, one.Text, one.HasWord));
    }
}
