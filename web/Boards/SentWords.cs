namespace FilageFuturs.Web.Boards;

/// <summary>Words that a person sent from a field.</summary>
/// <param name="Id">Chosen by the browser (js/drafts.js): the same words sent again after a cut bear the same one.</param>
public sealed record SentWords(string Id, string Text)
{
    /// <param name="ticket">Any other text than an id is replaced by a fresh one.</param>
    public static SentWords Of(string? ticket, string text) => new(Ids.IsValid(ticket) ? ticket! : Guid.NewGuid().ToString("N"), text);
}
