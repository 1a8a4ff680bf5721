using Microsoft.AspNetCore.Identity;

namespace FilageFuturs.Web.Accounts;

/// <summary>Somebody of the team that runs workshops, who signs in. Participants never have one.</summary>
public sealed class Account : IdentityUser
{
    public const int NameLength = 60;
    public const int AddressLength = 254;

    public required string Name { get; set; }

    public required string OrganisationId { get; set; }

    public MemberRole Role { get; set; }

    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>The sessions of the organisation are theirs to open.</summary>
    public bool MayFacilitate => Role is MemberRole.Administrator or MemberRole.Facilitator;
}

/// <summary>What an account may do in its organisation. Kept by number.</summary>
public enum MemberRole
{
    None = 0,
    Administrator = 1,
    Facilitator = 2,

    /// <summary>Takes notes of gatherings; opens no session.</summary>
    Scribe = 3,
}
