namespace FilageFuturs.Web.Seats;

/// <summary>The people a wall may name: those who agreed to it, and how many others are there.</summary>
internal sealed record WallCast(ImmutableArray<WallPerson> Named, int Others)
{
    public static WallCast Of(IEnumerable<PersonView> people, Kit kit, int most)
    {
        var here = people.Where(person => person.Presence is not Presence.Left).ToList();
        var agreed = here.Where(person => person is { OnWall: true, Name: not null }).Take(most);
        ImmutableArray<WallPerson> named =
            [.. agreed.Select(person => new WallPerson(person.Seat, person.Name ?? "", Function(person, kit)))];
        return new(named, here.Count - named.Length);
    }

    public static WallCast Of(GroupView group, RoomView room, Kit kit) =>
        Of(group.Seats.Select(room.Find).OfType<PersonView>(), kit, Limits.SeatsPerSession);

    private static string? Function(PersonView person, Kit kit) =>
        kit.Profile.Functions.FirstOrDefault(choice => choice.Id == person.Function)?.Label;
}

internal sealed record WallPerson(SeatId Seat, string Name, string? Function);
