using FilageFuturs.Web.Accounts;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class KnownPasswordsTests
{
    private static readonly Account Helene = new()
    {
        Name = "Hélène Vasseur-Lemoine",
        Email = "helene.vasseur@ecluses.example",
        OrganisationId = "ecluses",
    };

    [Theory]
    [InlineData("motdepasse2026!")]
    [InlineData("MotDePasse123")]
    [InlineData("123456789012")]
    [InlineData("azertyuiopqs")]
    [InlineData("mlkjhgfdsqpoiuy")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("helene.vasseur@ecluses.example")]
    [InlineData("HELENE.VASSEUR")]
    [InlineData("hélène vasseur-lemoine")]
    public void What_anybody_would_try_first_is_refused(string password) =>
        Assert.True(KnownPasswords.IsKnown(password, Helene));

    [Theory]
    [InlineData("une loutre range ses partitions")]
    [InlineData("toutenminuscules et sans chiffre")]
    [InlineData("🎭 rideau rouge, projecteur bleu")]
    public void Any_other_sentence_will_do(string password) => Assert.False(KnownPasswords.IsKnown(password, Helene));
}
