using FilageFuturs.Web.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class OwnerProofTests
{
    private const string Phone = "dGVsZXBob25l";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private readonly OwnerProof _proofs;

    public OwnerProofTests() => _proofs = new(new EphemeralDataProtectionProvider(), _time);

    [Fact]
    public void A_key_that_was_shown_counts_for_five_minutes()
    {
        var proof = _proofs.Of(Ana(), Phone);
        _time.Advance(OwnerProof.Life - TimeSpan.FromSeconds(1));
        Assert.True(_proofs.Holds(Ana(), proof));

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.False(_proofs.Holds(Ana(), proof));
    }

    [Fact]
    public void It_names_the_key_that_was_shown_as_long_as_it_counts()
    {
        var proof = _proofs.Of(Ana(), Phone);
        Assert.Equal(Phone, _proofs.KeyOf(Ana(), proof));

        _time.Advance(OwnerProof.Life);

        Assert.Null(_proofs.KeyOf(Ana(), proof));
    }

    [Fact]
    public void It_counts_for_its_account_alone_and_no_more_once_that_has_another_password()
    {
        var proof = _proofs.Of(Ana(), Phone);

        Assert.False(_proofs.Holds(Ana("bilal"), proof));
        Assert.False(_proofs.Holds(Ana(stamp: "apres"), proof));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ana avant 99999999999")]
    public void What_the_house_did_not_seal_counts_for_nothing(string? proof) => Assert.False(_proofs.Holds(Ana(), proof));

    private static Account Ana(string id = "ana", string stamp = "avant") =>
        new() { Id = id, Name = "Ana", OrganisationId = "ecluses", SecurityStamp = stamp };
}
