using FilageFuturs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed class HealthProbeTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5080/")]
    [InlineData(null, "8080", "http://localhost:8080/")]
    [InlineData(null, "8080;9090", "http://localhost:8080/")]
    [InlineData("http://+:8081", "8080", "http://localhost:8081/")]
    [InlineData("http://[::]:8082;http://10.0.0.1:1", null, "http://localhost:8082/")]
    [InlineData("http://127.0.0.1:8083/", null, "http://127.0.0.1:8083/")]
    public void It_asks_where_the_product_listens(string? urls, string? ports, string asked)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["http_ports"] = ports })
            .Build();

        Assert.Equal(new(asked), HealthProbe.Address(settings));
    }

    [Theory]
    [InlineData(StatusCodes.Status200OK, 0)]
    [InlineData(StatusCodes.Status503ServiceUnavailable, 1)]
    public async Task Its_exit_code_is_what_the_product_answered(int status, int code)
    {
        await using var product = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]).Build();
        product.MapGet("/sante/pret", () => Results.StatusCode(status));
        await product.StartAsync();

        Assert.Equal(code, await HealthProbe.Ask(["--health", "--urls", product.Urls.Single()]));
    }

    [Fact]
    public async Task Nobody_who_listens_is_not_ready() =>
        Assert.Equal(1, await HealthProbe.Ask(["--health", "--urls", "http://127.0.0.1:1"]));

    [Fact]
    public void It_is_asked_by_the_first_word_alone()
    {
        Assert.True(HealthProbe.IsAsked(["--health"]));
        Assert.False(HealthProbe.IsAsked([]));
        Assert.False(HealthProbe.IsAsked(["--demo", "--health"]));
    }
}
