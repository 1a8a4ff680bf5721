using System.Text.Json;
using FilageFuturs.Silo.Kits;

namespace FilageFuturs.Tests.Sharing;

public sealed class ChooseCardTests
{
    [Fact]
    public void Nobody_chooses_another_card_once_the_group_has_told()
    {
        Given(ShareOutIsOpen).When(Records).ThenNothing();
        Given([.. ShareOutIsOpen, new PresenterCalled(G2, Start, [Society])]).When(Records).ThenNothing();
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])]).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
        Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society]), new PresenterCalled(G2, Start, [Society])])
            .When(Records)
            .ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void A_group_chooses_from_its_last_card_on()
    {
        Given(SocietyIsOpen).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
        Given([.. SocietyIsOpen, Opens(StagePhase)]).When(Records).ThenNothing();
        Given(WallIsOpen).When(Records).ThenRefused(Refusal.PhaseHasMovedOn);
    }

    [Fact]
    public void Everybody_sees_which_groups_may_still_choose()
    {
        var session = Given([.. ShareOutIsOpen, new PresenterCalled(G1, Start, [Society])]).Session;

        Assert.Equal([false, true], session.Grouping.See(session).Select(group => group.MayChoose));
    }

    [Fact]
    public void Where_no_group_will_tell_nobody_is_asked_which_card()
    {
        var kit = JsonSerializer.Deserialize<Kit>(KitFiles.Embedded("co-construction.kit.json"), KitJson.Options)!;
        var card = kit.Phases.First(phase => phase.Kind is PhaseKind.CardBoard).Id;

        Assert.DoesNotContain(true, WhoMayChoose(kit, card));
        Assert.DoesNotContain(true, WhoMayChoose(Of(GroupingPhase, SocietyPhase, StagePhase, WallPhase), StagePhase));
        Assert.Equal([true, true], WhoMayChoose(SmallKit, StagePhase));
    }

    [Fact]
    public void A_single_card_is_told_without_being_chosen()
    {
        var kit = Of(GroupingPhase, StagePhase, SharingPhase);

        Assert.DoesNotContain(true, WhoMayChoose(kit, StagePhase));
        Given(During(kit, SharingPhase))
            .When((session, now) => SharingRules.CallPresenter(session, G1, now))
            .Then(session => Assert.Equal([Stage], session.ShareOut.Now!.Cards.AsEnumerable()));
    }

    private static Kit Of(params PhaseId[] phases) => SmallKit with { Phases = [.. phases.Select(phase => SmallKit.Find(phase)!)] };

    private static ImmutableArray<SessionEvent> During(Kit kit, PhaseId phase) =>
    [
        ((SessionOpened)TheRoomIsOpen[0]) with
        {
            Kit = kit,
            Plan = [.. kit.Phases.Select(one => new PlannedPhase(one.Id, TimeSpan.FromMinutes(one.Minutes), one.Mode))],
        },
        .. InTheLobby(8).Skip(1),
        .. Installed,
        new PhaseOpened(phase, PhaseMode.Firm, TimeSpan.FromMinutes(10), Start + TimeSpan.FromMinutes(10)),
    ];

    private static IEnumerable<bool> WhoMayChoose(Kit kit, PhaseId phase)
    {
        var session = Given(During(kit, phase)).Session;
        return session.Grouping.See(session).Select(group => group.MayChoose);
    }

    private static Decision Records(Session session, DateTimeOffset now) =>
        RecordRules.Check(session, new(G1, null, 0, [new(SecretOf(Ana), RecordGate.InGroup, [new CardChosen(G1, [Stage])])]), now);
}
