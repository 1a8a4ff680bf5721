using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Sessions;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Voting;

/// <summary>Sends a person's dots and says where they now lie.</summary>
internal sealed class VotingGestures(
    IGrainFactory grains, SessionScreen screen, SeatDesk desk, IStringLocalizer<VotingTexts> texts)
{
    private ISessionVoting Voting => grains.Voting(screen.Session);

    public Task Choose(DotChoice choice)
    {
        ScenarioId? before = screen.Mine!.Dots.TryGetValue(choice.Dot, out var place) ? place : null;
        return desk.Do(
            choice.Dot,
            () => Send(choice),
            Sentence(choice, before),
            choice.On is not null && before is not null
                ? () => desk.Do(choice.Dot, () => Send(choice with { On = before }), Sentence(choice with { On = before }, choice.On))
                : null);
    }

    public Task Finish(bool finished) => desk.Do(
        nameof(Finish), () => Voting.Finish(screen.Who, finished), texts[finished ? "Said.Finished" : "Said.Resumed"]);

    private Task<Outcome> Send(DotChoice choice) => choice.On is { } on
        ? Voting.PlaceDot(screen.Who, choice.Dot, on)
        : Voting.TakeDotBack(screen.Who, choice.Dot);

    private string Sentence(DotChoice choice, ScenarioId? before)
    {
        var dot = screen.Kit.Dots.First(known => known.Id == choice.Dot);
        var shape = texts[$"Shape.{dot.Mark}"];
        return (choice.On, before) switch
        {
            (null, _) => texts["Said.TakenBack", shape],
            ({ } on, null) => texts["Said.Placed", shape, Number(on)],
            ({ } on, { } from) => texts["Said.Moved", shape, Number(from), Number(on)],
        };
    }

    private int Number(ScenarioId scenario) => screen.Kit.Find(scenario)?.Number ?? 0;
}
