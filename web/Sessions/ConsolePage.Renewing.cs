using FilageFuturs.Web.Layout;
using FilageFuturs.Web.Seats;
using Microsoft.AspNetCore.Components;

namespace FilageFuturs.Web.Sessions;

/// <summary>New links. Where a console renews its own, the key that asks dies, and the answer alone brings the new one.</summary>
public sealed partial class ConsolePage
{
    private (Role Role, string Id)? _renewing;
    private bool _isRenewing;

    // How often the connection had come back when the browser was sent to the new link: into a cut, it never heard so.
    private int _sentOnAt = -1;

    /// <summary>The browser's tab keeps it too, for a circuit that is lost.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public OwnRenewal? KeptRenewal { get; set; }

    private int Returns => _screen?.Returns ?? 0;

    private bool IsSentOn => _isRenewing || _sentOnAt == Returns;

    private async Task RenewLink(Role role)
    {
        var (screen, conducts, isOwn) = (_screen!, IsConducting(role), role == View.Role);
        if (!await Dialogs.Ask(L["Ask.Renew.Title"], WhatDies(role), L["Ask.Renew.Safe"], L["Ask.Renew.Act"]))
        {
            return;
        }

        // Until it is answered it is the same renewal: the link that dies may be the one that asks.
        var renewal = _renewing is { } begun && begun.Role == role ? begun : (Role: role, Id: Secret.New().Text);
        _renewing = renewal;
        await (isOwn ? Keep(new(role, renewal.Id, conducts, screen.Who.Hash)) : Task.CompletedTask);
        _isRenewing = isOwn;
        Secret? renewed = null;
        var isRenewed = await Try(async () => await new Courier(Time).Carry(
            async () =>
            {
                var answer = await Renew(screen.Session, screen.Who, role, renewal.Id, conducts);
                renewed = answer.Secret;
                return new(answer.Refusal, screen.Room.Version);
            },
            TellUnreachable,
            _gone.Token) ?? throw new TimeoutException());
        _renewing = isRenewed ? null : _renewing;
        _isRenewing = false;
        await (!isRenewed ? GoOnWhereShut() : isOwn && renewed is { } own ? SendOn(screen.Session, own) : Say(L["Renewed"]));
    }

    /// <summary>Whoever conducts holds keys of the rooms besides: they go with the link that showed them.</summary>
    private async Task<RenewedLink> Renew(SessionId session, Secret who, Role role, string id, bool conducts) =>
        conducts && await Grains.Gathering(session).RenewKeys(who, id) is { IsAccepted: false } refused
            ? new(refused.Refusal, null)
            : await Grains.Seats(session).Renew(who, role, id);

    // The key in this browser's cookie has just died: the new link brings the new one.
    private Task SendOn(SessionId session, Secret own)
    {
        _sentOnAt = Returns;
        Navigation.NavigateTo(Entry.Link(Origin.For(Navigation.BaseUri), session, own), forceLoad: true);
        return Task.CompletedTask;
    }

    private Task GoOnWhereShut() =>
        _screen is { IsShut: true } screen && !IsSentOn ? GoOn(screen.Session, screen.Who) : Task.CompletedTask;

    /// <summary>Asks for the new link with the key that died of it, under the same id.</summary>
    private async Task GoOn(SessionId session, Secret who)
    {
        if (KeptRenewal is not { } begun || begun.Asker != who.Hash)
        {
            return;
        }

        _isRenewing = true;
        StateHasChanged();
        try
        {
            var answer = await Courier.Ask(() => Renew(session, who, begun.Role, begun.Id, begun.Conducts), Time, _gone.Token);
            await (answer is { Refusal: Refusal.None, Secret: { } own } ? SendOn(session, own) : Task.CompletedTask);
        }
        finally
        {
            _isRenewing = false;
        }

        StateHasChanged();
    }

    /// <summary>What this tab began before the page was loaded: another key ends it, and where its own is dead it goes on.</summary>
    private async Task RecallRenewal(SessionId session, Secret who, bool isShut)
    {
        var stored = KeptRenewal ?? await _script!.Ask<OwnRenewal>("keptRenewal");
        KeptRenewal ??= stored;
        if (KeptRenewal is not { } begun)
        {
            return;
        }

        if (begun.Asker != who.Hash)
        {
            await Keep(null);
        }
        else if (isShut)
        {
            await GoOn(session, who);
        }
        else
        {
            _renewing ??= (begun.Role, begun.Id);
        }
    }

    private async Task Keep(OwnRenewal? renewal)
    {
        KeptRenewal = renewal;
        await _script!.Ask<bool>("keepRenewal", renewal);
    }
}
