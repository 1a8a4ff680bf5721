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
    private (Role Role, string Id)? _renewing;

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
        var isCopied = await _script!.Ask<bool>("copy", text);
        Snackbar.Add(L[isCopied ? "Copied" : "NotCopied"], Severity.Normal);
    }

    private async Task RenewLink(Role role)
    {
        var (screen, conducts) = (_screen!, IsConducting(role));
        if (!await Dialogs.Ask(L["Ask.Renew.Title"], WhatDies(role), L["Ask.Renew.Safe"], L["Ask.Renew.Act"]))
        {
            return;
        }

        // Until it is answered it is the same renewal: the link that dies may be the one that asks.
        var renewal = _renewing is { } begun && begun.Role == role ? begun : (Role: role, Id: Secret.New().Text);
        _renewing = renewal;
        Secret? renewed = null;
        var isRenewed = await Try(async () => await new Courier(Time).Carry(
            async () =>
            {
                var answer = await Renew(screen, role, renewal.Id, conducts);
                renewed = answer.Secret;
                return new(answer.Refusal, screen.Room.Version);
            },
            TellUnreachable,
            _gone.Token) ?? throw new TimeoutException());
        _renewing = isRenewed ? null : _renewing;
        if (isRenewed && role == View.Role && renewed is { } own)
        {
            // The key in this browser's cookie has just died: the new link brings the new one.
            Navigation.NavigateTo(Address(own), forceLoad: true);
        }
        else if (isRenewed)
        {
            await Say(L["Renewed"]);
        }
    }

    private void TellUnreachable()
    {
        _notice = L["Unreachable"];
        StateHasChanged();
    }

    /// <summary>Whoever conducts holds keys of the rooms besides: they go with the link that showed them.</summary>
    private async Task<RenewedLink> Renew(SessionScreen screen, Role role, string id, bool conducts) =>
        conducts && await Grains.Gathering(screen.Session).RenewKeys(screen.Who, id) is { IsAccepted: false } refused
            ? new(refused.Refusal, null)
            : await Grains.Seats(screen.Session).Renew(screen.Who, role, id);

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
