namespace FilageFuturs.Silo.Seats;

/// <summary>Who somebody is in a session, by the secret that they hold.</summary>
internal static class Identities
{
    public static Identity Of(Session session, Secret who)
    {
        if (session.People.Find(who) is { IsSeated: true } seat)
        {
            return new(Role.Participant, seat.Id, session.Grouping.Of(seat.Id));
        }

        return session.Room.RoleOf(who.Hash) is var role and not (Role.None or Role.Participant)
            ? new(role, null, null)
            : Identity.Nobody;
    }
}
