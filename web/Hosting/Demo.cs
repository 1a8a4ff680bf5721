using FilageFuturs.Web.Resources;
using FilageFuturs.Web.Seats;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.Web.Hosting;

/// <summary>« -- --demo »: a rehearsal that plays by itself, through the same contracts as people.</summary>
internal sealed class Demo(
    IGrainFactory grains,
    Welcome welcome,
    HouseSettings settings,
    IHostApplicationLifetime life,
    IStringLocalizer<Texts> texts) : BackgroundService
{
    private const int People = 16;
    private const int Seed = 2035;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await life.Started(stoppingToken);
        var session = SessionId.New();
        var opened = await grains.Session(session).Open(Rehearsal());
        if (opened.Links is not { Facilitator: { } facilitator } links)
        {
            await Welcome.Say(texts["Welcome.DemoFailed", opened.Refusal]);
            return;
        }

        await Welcome.Say(
            texts["Welcome.Demo", People],
            texts["Welcome.Console", Link(session, facilitator)],
            texts["Welcome.Wall", Link(session, links.Wall)],
            texts["Welcome.Participants", Link(session, links.Participants)],
            texts["Welcome.Code", JoinCode.Display(links.Code ?? "")]);
        await Play(session, facilitator);
    }

    private async Task Play(SessionId session, Secret facilitator)
    {
        await grains.Rehearsal(session).Start(facilitator, new(People, Seed, settings.Demo.Pace, Conducts: true));
        await grains.Phases(session).Start(facilitator);
    }

    private Opening Rehearsal() => new(
        Secret.New().Text,
        KnownKits.QuelsFuturs,
        texts["Welcome.DemoTitle"],
        texts["Welcome.DemoFacilitator"],
        [],
        People,
        ExpectedGroups: 0,
        Limits.DefaultSeatsPerSession,
        null,
        IsRehearsal: true);

    private string Link(SessionId session, Secret secret) => Entry.Link(welcome.Origin, session, secret);
}
