using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FilageFuturs.Web.Gatherings;

public sealed partial class RoomDialogue
{
    private static readonly ImmutableArray<int> Extensions = [1, 2, 5];

    private string _text = "";
    private string _host = "";
    private bool _isSending;
    private bool _isLeft;

    [CascadingParameter] private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired] public required RoomSeen Room { get; set; }

    /// <summary>Rooms with space for all of its people, while neither has announced groups.</summary>
    [Parameter] public ImmutableArray<RoomSeen> Hosts { get; set; } = [];

    /// <summary>Answers whether it was sent: a refused text stays in the field.</summary>
    [Parameter, EditorRequired] public required Func<ConductorWords, Task<bool>> Sending { get; set; }

    /// <summary>Called once, with this dialogue: words that nobody answered may be given while it is open.</summary>
    [Parameter, EditorRequired] public required Action<RoomDialogue> Opened { get; set; }

    private string Draft => $"mots-{Room.Id}";

    private string Tell => Room.Room.Facilitator is { } facilitator ? L["Room.TellTo", facilitator] : L["Room.Tell"];

    protected override void OnInitialized()
    {
        _host = Hosts.FirstOrDefault()?.Id.Value ?? "";
        Opened(this);
    }

    /// <summary>These words to this room were given: it closes, unless they are being amended.</summary>
    public Task LetGo(string words) => _text.Trim() == words ? Leave(words) : Task.CompletedTask;

    private async Task Say(bool toFacilitation)
    {
        if (_text.Trim() is not { Length: > 0 } text || _isSending)
        {
            return;
        }

        _isSending = true;
        if (await Sending(new(text, toFacilitation, Room.Id)))
        {
            await LetGo(text);
        }

        _isSending = false;
    }

    private Task Leave(string given)
    {
        if (_isLeft)
        {
            return Task.CompletedTask;
        }

        _isLeft = true;
        Dialog.Cancel();
        return Drafts.Forget(Draft, words: given);
    }

    private void Do(RoomAct act) => Dialog.Close(act);
}
