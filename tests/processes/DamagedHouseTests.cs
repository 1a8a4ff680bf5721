namespace FilageFuturs.ProcessTests;

/// <summary>A house that cannot do its work does not pretend to.</summary>
public sealed class DamagedHouseTests
{
    [Fact]
    public async Task Accounts_that_cannot_be_read_close_the_house_with_a_fault()
    {
        await using var house = new WebProcess();
        await File.WriteAllTextAsync(Path.Combine(house.Data, "accounts.db"), new string('x', 5000));

        var (code, said) = await house.Run("--urls", house.Address.ToString());

        Assert.Equal(1, code);
        Assert.Contains("file is not a database", said, StringComparison.Ordinal);
    }
}
