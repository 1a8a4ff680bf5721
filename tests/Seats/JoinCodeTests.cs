namespace FilageFuturs.Tests.Seats;

public sealed class JoinCodeTests
{
    [Theory]
    [InlineData("rideau 2749", "RIDEAU-2749")]
    [InlineData("Réplique-3456", "REPLIQUE-3456")]
    public void A_spoken_code_is_understood_as_people_type_it(string typed, string code) =>
        Assert.Equal(code, FilageFuturs.Seats.JoinCode.Normalise(typed));
}
