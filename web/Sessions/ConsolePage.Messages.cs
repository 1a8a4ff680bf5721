namespace FilageFuturs.Web.Sessions;

/// <summary>Messages to the room. One for which nobody answered may be there all the same, under the id that was chosen here.</summary>
public sealed partial class ConsolePage
{
    // The form goes away while groups are formed.
    private (string Text, string To) _message = ("", MessageForm.Everybody);
    private MessageForm? _form;
    private (MessageId Id, MessageDraft Draft)? _unheard;

    private async Task<bool> Send(MessageDraft draft)
    {
        // Pressed again because nobody answered it is the same message.
        var id = _unheard is { } before && before.Draft == draft ? before.Id : MessageId.New();
        var isSent = await Try(() => Grains.Session(Session).Send(Who, id, draft.To, draft.Text)) || IsThere(id);
        _unheard = isSent ? null : (id, draft);
        await (isSent ? SaySent() : Task.CompletedTask);
        return isSent;
    }

    private async Task LetGoOfSent()
    {
        if (_unheard is { } sent && IsThere(sent.Id))
        {
            _unheard = null;
            await (_form?.LetGo(sent.Draft.Text) ?? Task.CompletedTask);
            await SaySent();
        }
    }

    private bool IsThere(MessageId message) => _screen?.Room.Messages.Any(known => known.Id == message) is true;

    private Task SaySent()
    {
        _notice = _notice == L["Unreachable"].Value ? null : _notice;
        StateHasChanged();
        return Say(L["Sent"]);
    }
}
