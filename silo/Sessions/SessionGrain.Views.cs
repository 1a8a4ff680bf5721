namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<DoorView> SeeDoor(string proof)
    {
        await Fresh();
        return Seeing.Door(Id, _session, proof);
    }

    public async Task<Kit?> SeeKit(Secret who)
    {
        await Fresh();
        return MayLook(who) ? _session.Kit : null;
    }

    public async Task<RoomView?> SeeRoom(Secret who)
    {
        await Fresh();
        return MayLook(who) ? Seeing.Room(Id, _session, _presences, clock.GetUtcNow()) : null;
    }

    public async Task<MineView?> SeeMine(Secret seat)
    {
        await Fresh();
        return _session.People.Find(seat) is { } mine ? Seeing.Mine(_session, mine) : null;
    }

    public async Task<ConsoleView?> SeeConsole(Secret facilitator)
    {
        await Fresh();
        var identity = IdentityOf(facilitator);
        return identity.Facilitates
            ? Seeing.Console(_session, _presences, identity.Role, LinksFor(identity.Role), clock.GetUtcNow())
            : null;
    }

    public async Task<WallView?> SeeWall(Secret wall)
    {
        await Fresh();
        return IdentityOf(wall) is { Role: Role.Wall } or { Facilitates: true }
            ? new(LinkOf(Role.Participant), _session.Room.Code, _session.Boards.See(_session))
            : null;
    }

    private bool MayLook(Secret who) => _session.Exists && IdentityOf(who).Role is not Role.None;
}
