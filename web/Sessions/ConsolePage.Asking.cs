using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace FilageFuturs.Web.Sessions;

/// <summary>Questions before what cannot be taken back, and sheets beside the console.</summary>
public sealed partial class ConsolePage
{
    private static readonly DialogOptions Narrow = new()
    {
        NoHeader = true, CloseOnEscapeKey = true, FullWidth = true, MaxWidth = MaxWidth.ExtraSmall,
    };

    private ConsoleSheet _sheet;

    [Inject]
    public required IDialogService Dialogs { get; set; }

    [Inject]
    public required ISnackbar Snackbar { get; set; }

    private void ShowPeople() => _sheet = ConsoleSheet.People;

    private void ShowLinks() => _sheet = ConsoleSheet.Links;

    private async Task CloseSheet()
    {
        _sheet = ConsoleSheet.None;
        _read = null;
        await _screen!.Follow();
    }

    /// <param name="key">Of the four texts: « Ask.key.Title », Text, Safe and Act.</param>
    private Task<bool> Ask(IStringLocalizer texts, string key, params object[] with) =>
        Ask(texts[$"Ask.{key}.Title", with], texts[$"Ask.{key}.Text", with], texts[$"Ask.{key}.Safe"], texts[$"Ask.{key}.Act"]);

    private async Task<bool> Ask(string title, string consequence, string safe, string act)
    {
        var answer = await Show<Question>(new()
        {
            { nameof(Question.Title), title },
            { nameof(Question.Consequence), consequence },
            { nameof(Question.Safe), safe },
            { nameof(Question.Act), act },
        });
        return answer is { Canceled: false };
    }

    private async Task<TAnswer?> Ask<TDialogue, TAnswer>(DialogParameters parameters)
        where TDialogue : IComponent =>
        await Show<TDialogue>(parameters) is { Canceled: false, Data: TAnswer answer } ? answer : default;

    private async Task<DialogResult?> Show<TDialogue>(DialogParameters parameters)
        where TDialogue : IComponent
    {
        var dialogue = await Dialogs.ShowAsync<TDialogue>(null, parameters, Narrow);
        return await dialogue.Result;
    }

    private async Task Copy(string text)
    {
        var isCopied = await _browser!.InvokeAsync<bool>("copy", text);
        Snackbar.Add(L[isCopied ? "Copied" : "NotCopied"], Severity.Normal);
    }

    private async Task RenewLink(Role role)
    {
        var consequence = role is Role.Participant && View.Links.Code is { } code
            ? L["Ask.Renew.TextParticipants", JoinCode.Display(code)]
            : L["Ask.Renew.Text"];
        if (!await Ask(L["Ask.Renew.Title"], consequence, L["Ask.Renew.Safe"], L["Ask.Renew.Act"]))
        {
            return;
        }

        RenewedLink? renewed = null;
        var isRenewed = await Try(async () =>
        {
            renewed = await Grains.Seats(Session).RenewLink(Who, role);
            return new(renewed.Refusal, Room.Version);
        });
        if (isRenewed && role == View.Role && renewed?.Secret is { } own)
        {
            // The key in this browser's cookie has just died: the new link brings the new one.
            Navigation.NavigateTo(Address(own), forceLoad: true);
        }
        else if (isRenewed)
        {
            await Say(L["Renewed"]);
        }
    }
}
