namespace FilageFuturs.Synthesis;

/// <summary>A workshop on the shelf: found again, renamed, deleted, or brought from elsewhere. Key: session id.</summary>
[Alias("session-archive")]
public interface ISessionArchive : IGrainWithStringKey
{
    /// <summary>
    /// Opens this session with the whole of a file that <see cref="ISessionGrain.ExportLog"/> wrote, here or elsewhere:
    /// closed, with links of its own. All of it or nothing. The same <see cref="Importing.Id"/> again gives the same answer,
    /// as long as <see cref="ISessionGrain.Open"/> does.
    /// </summary>
    [Alias("import")]
    Task<Imported> Import(Importing importing);

    /// <summary>1 to <see cref="Limits.TitleLength"/> characters, while it runs and after. Facilitation only.</summary>
    [Alias("rename")]
    Task<Outcome> Rename(Secret facilitator, string title);

    /// <summary>
    /// Erases every word, those brought to a common room too, and takes every key away: from then on the session answers as one that
    /// never was. Where the common room does not answer nothing is deleted. Facilitation only; refused with
    /// <see cref="Refusal.SessionIsRunning"/> between the first phase and the closing. Again, with the key that it had: what was cut
    /// short is finished.
    /// </summary>
    [Alias("delete")]
    Task<Outcome> Delete(Secret facilitator);

    /// <summary>The session in one line; null when the secret opens nothing.</summary>
    [AlwaysInterleave, Alias("look")]
    Task<ShelfLine?> Look(Secret who);

    /// <summary>
    /// What people wrote that holds this text, whatever its accents and capitals: boards, ideas, needs, words on objects and objects
    /// made, on paper too, never a name. Null for whoever may not read the archive (yet).
    /// </summary>
    [AlwaysInterleave, Alias("search")]
    Task<Found?> Search(Secret who, string text);
}

/// <param name="Id">A secret of the caller: see <see cref="Opening"/>.</param>
/// <param name="File">The file as it was exported, at most <see cref="Limits.LogBytes"/>.</param>
[GenerateSerializer, Immutable, Alias("importing")]
public sealed record Importing(string Id, byte[] File);

/// <summary>Where the file stopped being a log that this house can read, and why; or the links of the new session.</summary>
/// <param name="Line">Line of the file, from 1; 0 when it is about the whole file or when it was accepted.</param>
/// <param name="Type">Stored name of the event that is unknown or newer; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("imported")]
public sealed record Imported(Refusal Refusal, int Line, string? Type, Links? Links);

/// <param name="At">When it began; when it was opened if it never did. UTC.</param>
/// <param name="People">How many took part.</param>
/// <param name="Role">Of who asks.</param>
/// <param name="Territories">Those that <see cref="Limits.LeastBreakdown"/> people or more declared, in the kit's order.</param>
/// <param name="IsGathering">The common room of a gathering: whoever facilitates it conducts the rooms.</param>
/// <param name="IsRehearsal">Nothing in it counts for real. False from a silo of the version before.</param>
[GenerateSerializer, Immutable, Alias("shelf-line")]
public sealed record ShelfLine(
    SessionId Session,
    string? Title,
    string KitId,
    string KitTitle,
    SessionState State,
    DateTimeOffset At,
    int People,
    Role Role,
    ImmutableArray<Choice> Territories,
    bool IsGathering = false,
    bool IsRehearsal = false);

/// <param name="Count">How many texts hold what was asked.</param>
/// <param name="Snippets">At most three of them, cut around it.</param>
[GenerateSerializer, Immutable, Alias("found")]
public sealed record Found(int Count, ImmutableArray<string> Snippets);
