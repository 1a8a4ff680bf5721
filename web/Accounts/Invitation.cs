namespace FilageFuturs.Web.Accounts;

/// <summary>
/// A link that makes one account, once, for seven days. It goes when it has served; the secret is in the link alone, but for
/// the very first one, which each start prints.
/// </summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public required string Id { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Null for the very first one, which makes the organisation too.</summary>
    public string? OrganisationId { get; init; }

    public MemberRole Role { get; init; }

    public DateTimeOffset Until { get; init; }

    /// <summary>The secret of the very first one, under the keys of the house; null for all others.</summary>
    public string? Sealed { get; set; }

    public bool IsFounding => OrganisationId is null;

    public bool Opens(DateTimeOffset now) => now < Until;

    public static (Invitation Invitation, Secret Secret) To(string? organisation, MemberRole role, DateTimeOffset now)
    {
        var secret = Secret.New();
        return (
            new()
            {
                Id = Guid.NewGuid().ToString("N"),
                Hash = secret.Hash,
                OrganisationId = organisation,
                Role = role,
                Until = now + Life,
            },
            secret);
    }
}
