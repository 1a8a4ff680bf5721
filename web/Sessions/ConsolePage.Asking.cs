using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
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
        await (_screen?.Follow() ?? Task.CompletedTask);
    }

    private async Task Copy(string text)
    {
        var said = L[await _script!.Ask<bool>("copy", text) ? "Copied" : "NotCopied"];
        Snackbar.Add(said, Severity.Normal);
        // What shows it lies outside the sheet, where not every reader hears it.
        await (_sheet is ConsoleSheet.None ? Task.CompletedTask : Say(said));
    }

    private void TellUnreachable()
    {
        _notice = L["Unreachable"];
        _silence = IsSentOn ? OpeningSilence.Workshop : _silence;
        StateHasChanged();
    }

    /// <summary>
    /// What a console showed stays, because whoever works by it would be out in the middle of the hour: the question names it.
    /// </summary>
    private string WhatDies(Role role) => role switch
    {
        Role.Participant when View.Links.Code is { } code => L["Ask.Renew.TextParticipants", JoinCode.Display(code)],
        Role.Participant => L["Ask.Renew.Text"],
        _ when IsConducting(role) => L["Ask.Renew.TextConductor"],
        Role.Facilitator or Role.CoFacilitator or Role.Conductor => L["Ask.Renew.TextConsole"],
        _ => L["Ask.Renew.TextScreen"],
    };

    private bool IsConducting(Role role) => role is Role.Facilitator or Role.CoFacilitator && IsCommonRoom;
}
