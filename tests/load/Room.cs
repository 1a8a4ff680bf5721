namespace FilageFuturs.Load;

/// <summary>One workshop on its first card, in a firm phase whose end comes again and again while people write.</summary>
internal sealed class Room : IAsyncDisposable
{
    private const int Size = 4;

    private readonly SessionId _id = SessionId.New();
    private Links _links = null!;
    private Kit _kit = null!;
    private PhaseId _card;

    public string Stream => _id.Value;

    public ImmutableArray<Person> People { get; private set; } = [];

    private Secret Facilitator => _links.Facilitator!.Value;

    public async Task Open(IGrainFactory grains, ImmutableArray<Uri> sites)
    {
        var any = (await grains.Kit(KnownKits.QuelsFuturs).See())!;
        var plan = any.Phases.Select(phase => phase.Kind is PhaseKind.CardBoard
            ? new PlannedPhase(phase.Id, Limits.ShortestPhase, PhaseMode.Firm)
            : new PlannedPhase(phase.Id, TimeSpan.FromMinutes(phase.Minutes), PhaseMode.Guide));
        var opened = await grains.Session(_id).Open(new(
            "opening", KnownKits.QuelsFuturs, "Pannes", null, [.. plan], Size, 1, Size, null, IsRehearsal: false));
        _links = opened.Links!;
        _kit = (await grains.Session(_id).SeeKit(Facilitator))!;
        People = [.. Enumerable.Range(0, Size).Select(_ => new Person(_id))];
        await Task.WhenAll(People.Select((person, rank) => person.Come(sites[rank % sites.Length], _links.Participants, $"Voix {rank}")));
        await Lead(grains);
    }

    /// <summary>Writing closes by the clock alone; seconds later the facilitation gives time again.</summary>
    public async Task Tick(Func<IGrainFactory> grains, Random random, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            try
            {
                var room = await grains().Session(_id).SeeRoom(Facilitator);
                if (room!.Clock!.IsWritingClosed)
                {
                    var more = TimeSpan.FromSeconds(1 + random.Next(20));
                    await grains().Phases(_id).Extend(Facilitator, ExtensionId.New(), _card, more);
                }

                await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
            }
            catch (Exception)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), CancellationToken.None);
            }
        }
    }

    public Task Write(Func<IGrainFactory> grains, CancellationToken until) =>
        Task.WhenAll(People.Select(person => person.Write(grains, _kit.Cards[0].Prompts, until)));

    /// <summary>Everybody who has a screen is counted as present by the room itself.</summary>
    public async Task<bool> IsWhole(IGrainFactory grains) =>
        People.All(person => person.IsSeated)
        && (await grains.Session(_id).SeeRoom(Facilitator))!.People.All(person => person.Presence is Presence.Online);

    public async ValueTask DisposeAsync()
    {
        foreach (var person in People)
        {
            await person.DisposeAsync();
        }
    }

    private async Task Lead(IGrainFactory grains)
    {
        var phases = grains.Phases(_id);
        await phases.Start(Facilitator);
        foreach (var phase in _kit.Phases.TakeWhile(phase => phase.Kind is not PhaseKind.CardBoard))
        {
            if (phase.Kind is PhaseKind.Grouping)
            {
                await grains.Groups(_id).Draw(Facilitator, GroupingMethod.ByChance, 1);
                await grains.Groups(_id).Install(Facilitator);
            }

            await phases.Next(Facilitator, phase.Id);
        }

        _card = (await grains.Session(_id).SeeRoom(Facilitator))!.Clock!.Phase;
        foreach (var person in People)
        {
            person.Board = new((await grains.Session(_id).SeeMine(person.Token))!.Group!.Value, _kit.Cards[0].Id);
        }
    }
}
