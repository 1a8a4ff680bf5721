using System.Security.Claims;
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

    // What an account lost while its key died of the renewal: it still tells when the connection is back.
    private SessionScreen? _left;

    /// <summary>The browser's tab keeps it too, for a circuit that is lost.</summary>
    [Microsoft.AspNetCore.Components.PersistentState]
    public OwnRenewal? KeptRenewal { get; set; }

    private int Returns => (_screen ?? _left)?.Returns ?? 0;

    private bool IsSentOn => _isRenewing || _sentOnAt == Returns;

    private async Task RenewLink(Role role)
    {
        var (screen, conducts, isOwn) = (_screen!, IsConducting(role), role == View.Role);
        if (!await Dialogs.Ask(L["Ask.Renew.Title"], WhatDies(role), L["Ask.Renew.Safe"], L["Ask.Renew.Act"]) || _screen is null)
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
                renewed = answer.Refusal is Refusal.None ? answer.Secret : null;
                return new(answer.Refusal, screen.Room.Version);
            },
            TellUnreachable,
            _gone.Token) ?? throw new TimeoutException());
        // The account may have lost the console while the answer was on its way: it leads on whoever may have the key still.
        _renewing = isRenewed || renewed is not null ? null : _renewing;
        (_isRenewing, _silence) = (false, renewed is null ? _silence : OpeningSilence.None);
        await (isOwn && _screen is not null && renewed is { } own ? SendOn(screen.Session, own)
            : isRenewed ? Say(L["Renewed"])
            : GoOnWhereShut());
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

    private Task GoOnWhereShut() => IsSentOn ? Task.CompletedTask
        : _left is { } left ? GoOnWhereLeft(left)
        : _screen is { IsShut: true } shut ? GoOn(shut.Session, shut.Who)
        : Task.CompletedTask;

    private async Task GoOnWhereLeft(SessionScreen left)
    {
        // Sent into a cut it is said again by what was left.
        if (await IsDead(left.Session, left.Who) && await GoOn(left.Session, left.Who))
        {
            return;
        }

        (_left, _silence) = (null, OpeningSilence.None);
        await left.DisposeAsync();
        StateHasChanged();
    }

    /// <summary>A key that lives renews nothing for an account that lost its right to it.</summary>
    private async Task<bool> IsDead(SessionId session, Secret who)
    {
        _isRenewing = true;
        try
        {
            var asker = await Courier.Ask(() => Grains.Session(session).Identify(who), Time, _untilGone, SayLate);
            return !asker.Facilitates;
        }
        finally
        {
            _isRenewing = false;
        }
    }

    /// <summary>Asks for the new link with the key that died of it, under the same id.</summary>
    /// <returns>Whether the browser was sent to it.</returns>
    private async Task<bool> GoOn(SessionId session, Secret who)
    {
        if (KeptRenewal is not { } begun || begun.Asker != who.Hash)
        {
            return false;
        }

        var isSent = false;
        _isRenewing = true;
        StateHasChanged();
        try
        {
            if (await MayHave(session, who)
                && await Courier.Ask(() => Renew(session, who, begun.Role, begun.Id, begun.Conducts), Time, _untilGone, SayLate)
                    is { Refusal: Refusal.None, Secret: { } own })
            {
                isSent = true;
                await SendOn(session, own);
            }
        }
        finally
        {
            (_isRenewing, _silence) = (false, OpeningSilence.None);
        }

        StateHasChanged();
        return isSent;
    }

    /// <summary>
    /// What an account brought leads on only whom the browser is signed in as now, if the organisation keeps it for them still. A key
    /// of the browser's own asks nobody.
    /// </summary>
    private async Task<bool> MayHave(SessionId session, Secret who) =>
        _watch is null
        || await KeptFor(session, async () => await Account.Renewed(_person) ?? throw new TimeoutException()) is { } kept
            && kept.Hash == who.Hash;

    /// <summary>
    /// What this tab began before the page was loaded: where its own key is dead it goes on, whether the browser brought it or the
    /// account keeps it; any other key ends it.
    /// </summary>
    /// <param name="who">The key that was brought; null for none.</param>
    private async Task RecallRenewal(SessionId session, Secret? who)
    {
        var stored = KeptRenewal ?? await _script!.Ask<OwnRenewal>("keptRenewal");
        KeptRenewal ??= stored;
        if (KeptRenewal is not { } begun)
        {
            return;
        }

        if (who is { } asker && asker.Hash == begun.Asker)
        {
            _renewing ??= (begun.Role, begun.Id);
            await (_screen is null ? GoOn(session, asker) : Task.CompletedTask);
        }
        else if (await KeptFor(session, async () => _person = await Account.Answered(_person)) is { } kept && kept.Hash == begun.Asker)
        {
            await (await IsDead(session, kept) ? GoOn(session, kept) : Task.CompletedTask);
        }
        else
        {
            // Whoever brings no key may have signed out, and comes back.
            await (who is null ? Task.CompletedTask : Keep(null));
        }
    }

    /// <param name="person">Asked each time: whoever was silent as the page opened may answer by now.</param>
    private Task<Secret?> KeptFor(SessionId session, Func<Task<ClaimsPrincipal>> person) => Courier.Ask(
        async () => await Adoptions.KeptFor(await person(), session), Time, _untilGone, () => SayLate(OpeningSilence.Accounts));

    private async Task Keep(OwnRenewal? renewal)
    {
        KeptRenewal = renewal;
        await _script!.Ask<bool>("keepRenewal", renewal);
    }
}
