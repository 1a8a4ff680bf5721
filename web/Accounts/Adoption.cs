namespace FilageFuturs.Web.Accounts;

/// <summary>A session that an organisation keeps, with the key of its facilitation, which nobody reads in the file.</summary>
internal sealed class Adoption
{
    public required string OrganisationId { get; init; }

    public required string SessionId { get; init; }

    public required string ProtectedKey { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <param name="Key">Null when the keys of this house no longer open it.</param>
internal sealed record AdoptedSession(SessionId Session, Secret? Key, DateTimeOffset At);
