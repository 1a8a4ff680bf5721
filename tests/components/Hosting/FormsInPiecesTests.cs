using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace FilageFuturs.ComponentTests.Hosting;

/// <summary>A form that does not say its length beforehand (Transfer-Encoding: chunked): the server counts it while it comes.</summary>
public sealed class FormsInPiecesTests(FormsInPiecesTests.ListeningHouse house) : IClassFixture<FormsInPiecesTests.ListeningHouse>
{
    private static readonly (string, string) AKilobyte = ("reste", new('x', 1024));

    [Theory]
    [InlineData(400, HttpStatusCode.UnprocessableEntity)]
    [InlineData(512, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_form_in_pieces_is_read_up_to_the_limit_and_refused_beyond(int kilobytes, HttpStatusCode answered)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = house.Address };
        var (action, filled) = await browser.Fill("/s", "code", [("Form.Code", "rideau 99"), .. Enumerable.Repeat(AKilobyte, kilobytes)]);
        using var form = new HttpRequestMessage(HttpMethod.Post, action) { Content = filled };
        form.Headers.TransferEncodingChunked = true;

        using var answer = await browser.SendAsync(form);

        Assert.Equal(answered, answer.StatusCode);
    }

    /// <summary>On a real port: the server that tests usually have counts nothing.</summary>
    public class ListeningHouse : House, IAsyncLifetime
    {
        public Uri Address => ClientOptions.BaseAddress;

        public Task InitializeAsync()
        {
            UseKestrel(0);
            StartServer();
            return Task.CompletedTask;
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("urls", "http://127.0.0.1:0");
        }
    }
}
