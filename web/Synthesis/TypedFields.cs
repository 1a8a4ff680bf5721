namespace FilageFuturs.Web.Synthesis;

/// <summary>
/// What the form that was just sent held: all of it once it was refused, so that nobody types twelve counts again; its place
/// once it was taken, since the next entry mostly follows it.
/// </summary>
/// <param name="IsUnanswered">Refused because nobody answered: it may be there all the same.</param>
public sealed record TypedFields(IFormCollection? Sent, bool IsRefused, bool IsUnanswered = false)
{
    public static readonly TypedFields None = new(null, false);

    private static readonly ImmutableArray<string> Places = ["scenario", "groupe", "case", "genre"];

    public bool IsRefusedIn(string form) => IsRefused && Sent is { } sent && sent["_handler"].ToString() == form;

    /// <summary>The same, or else what is known of that field.</summary>
    public string Or(string form, string field, int? known) => Of(form, field) ?? $"{known}";

    /// <summary>The entry that nobody answered: sent again it is the same one.</summary>
    /// <returns>Null for another form, and for what was answered.</returns>
    public string? Unanswered(string form) => IsUnanswered ? Of(form, "entree") : null;

    /// <returns>Null for another form, and for what is to be empty again.</returns>
    public string? Of(string form, string field) =>
        Sent is { } sent && sent["_handler"].ToString() == form && (IsRefused || Places.Contains(field)) && sent.ContainsKey(field)
            ? sent[field].ToString()
            : null;
}
