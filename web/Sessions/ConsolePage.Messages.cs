using FilageFuturs.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

/// <summary>Messages to the room.</summary>
public sealed partial class ConsolePage
{
    // The form goes away while groups are formed.
    private (string Text, string To) _message = ("", MessageForm.Everybody);
    private MessageForm? _form;
    private readonly Unheard<MessageId, MessageDraft> _unheard = new(MessageId.New);

    [Inject]
    private BrowserDrafts Drafts { get; set; } = default!;

    private async Task<bool> Send(MessageDraft draft)
    {
        var isSent = await _unheard.Send(
            draft, async id => await Try(() => Grains.Session(Session).Send(Who, id, draft.To, draft.Text)) || IsThere(id));
        // Heard when it is: the browser forgets the words meanwhile.
        _ = isSent ? SaySent() : Task.CompletedTask;
        return isSent;
    }

    private async Task LetGoOfSent()
    {
        if (_unheard.Last is { } sent && IsThere(sent.Id))
        {
            _unheard.LetGo();
            await (_form?.LetGo(sent.Said.Text) ?? Task.CompletedTask);
            await SaySent();
        }
    }

    private async Task ForgetWhenBack()
    {
        if (await Drafts.ForgetAgain(Returns))
        {
            StateHasChanged();
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
