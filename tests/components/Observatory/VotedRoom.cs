namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>A session of real people, from the door to the curtain, by its grains alone.</summary>
internal sealed record VotedRoom(SessionId Id, Secret Facilitator)
{
    /// <summary>As many people of the north, who all prefer the first scenario.</summary>
    public static async Task<VotedRoom> Held(IGrainFactory grains, int people)
    {
        var id = SessionId.New();
        var opened = await grains.Session(id).Open(
            new(id.Value, KnownKits.QuelsFuturs, "Équipes de mars", null, [], 16, 4, 20, null, IsRehearsal: false));
        var facilitator = opened.Links!.Facilitator!.Value;
        var seats = ImmutableArray.CreateBuilder<Secret>();
        for (var rank = 0; rank < people; rank++)
        {
            seats.Add(Secret.New());
            await Accepted(grains.Seats(id).Join(
                new(opened.Links.Participants.Text, SeatId.New(), seats[rank], $"Voix {rank}", new(Territory: new("nord")), OnWall: false)));
        }

        await VotesAndCloses(grains, id, facilitator, seats.ToImmutable());
        return new(id, facilitator);
    }

    public static async Task VotesAndCloses(IGrainFactory grains, SessionId id, Secret key, ImmutableArray<Secret> seats)
    {
        var kit = (await grains.Session(id).SeeKit(key))!;
        await Accepted(grains.Phases(id).Start(key));
        for (var room = await See(); kit.Find(room.Clock!.Phase)!.Kind is not PhaseKind.DotVote; room = await See())
        {
            await Accepted(grains.Phases(id).Next(key, room.Clock!.Phase));
        }

        foreach (var seat in seats)
        {
            await Accepted(grains.Voting(id).PlaceDot(seat, kit.Dots[0].Id, kit.Scenarios[0].Id));
        }

        await Accepted(grains.Voting(id).Reveal(key));
        await Accepted(grains.Session(id).Close(key));

        async Task<RoomView> See() => (await grains.Session(id).SeeRoom(key))!;
    }

    public static async Task Accepted(Task<Outcome> asked) => Assert.Equal(Refusal.None, (await asked).Refusal);
}

/// <summary>A gathering whose rooms voted, each with an idea on paper, and closed; with nobody in them, it is only opened.</summary>
internal sealed record VotedGathering(SessionId Id, Secret Conductor, ImmutableArray<GatheredRoom> Rooms)
{
    public static async Task<VotedGathering> Held(IGrainFactory grains, int rooms, int people, string kit = KnownKits.QuelsFuturs)
    {
        var id = SessionId.New();
        var opened = await grains.Gathering(id).Open(new(
            id.Value, kit, "Rassemblement régional", "Filage", "Hauts-de-France", null, Arrival.Choice, false, false, [],
            [.. Enumerable.Range(0, rooms).Select(rank => new RoomOpening(SessionId.New(), $"Salle {rank}", null, "Maud", 12, 20))]));
        var conductor = opened.Links!.Facilitator!.Value;
        var view = (await grains.Gathering(id).See(conductor))!;
        foreach (var room in view.Rooms.Where(_ => people > 0))
        {
            await Vote(grains, id, opened.Links.Participants, room, people);
        }

        return new(id, conductor, view.Rooms);
    }

    private static async Task Vote(IGrainFactory grains, SessionId id, Secret door, GatheredRoom room, int people)
    {
        var seats = ImmutableArray.CreateBuilder<Secret>();
        for (var rank = 0; rank < people; rank++)
        {
            seats.Add(Secret.New());
            await VotedRoom.Accepted(grains.Seats(id).Join(
                new(door.Text, SeatId.New(), seats[rank], $"{room.Name} {rank}", Profile.Unsaid, OnWall: false)));
            await VotedRoom.Accepted(grains.Gathering(id).Choose(seats[rank], room.Session));
            await grains.Gathering(id).Cross(seats[rank]);
        }

        var key = room.Links!.Facilitator!.Value;
        await VotedRoom.Accepted(grains.Paper(room.Session).EnterIdea(key, new(new("idee"), $"Idée de {room.Name}", 3)));
        await VotedRoom.VotesAndCloses(grains, room.Session, key, seats.ToImmutable());
    }
}
