namespace FilageFuturs.Web.Boards;

/// <summary>Words that a person sent from a field.</summary>
/// <param name="Id">Chosen by the browser (js/drafts.js): the same words sent again after a cut bear the same one.</param>
public sealed record SentWords(string Id, string Text)
{
    private const char Mark = '#';

    /// <param name="ticket">Any other text than an id is replaced by a fresh one.</param>
    public static SentWords Of(string? ticket, string text) => new(Ids.IsValid(ticket) ? ticket! : Guid.NewGuid().ToString("N"), text);

    /// <summary>What the browser calls words that were sent from a place: those typed there go by the place alone.</summary>
    public static string NameOf(string place, string id) => $"{place}{Mark}{id}";

    /// <param name="name">Of words typed or sent.</param>
    /// <returns>Where they were, and their id where they were sent.</returns>
    public static (string Place, string? Id) PartsOf(string name)
    {
        var parts = name.Split(Mark, 2);
        return (parts[0], parts.ElementAtOrDefault(1));
    }
}
