using FilageFuturs.Web.Layout;
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
        if (!await Dialogs.Ask(L["Ask.Renew.Title"], consequence, L["Ask.Renew.Safe"], L["Ask.Renew.Act"]))
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
