namespace FilageFuturs.BrowserTests;

/// <summary>The same person on the two phones and the laptop that a page must suit.</summary>
internal sealed class Screens(Visitor phone, Visitor laptop) : IAsyncDisposable
{
    private readonly HashSet<string> _looked = [];

    /// <summary>The routes of the pages looked at so far.</summary>
    public IReadOnlySet<string> Looked => _looked;

    public Visitor Phone => phone;

    public Visitor Laptop => laptop;

    public static async Task<Screens> Of(Hall hall) =>
        new(await Visitor.Enter(hall, Device.SmallPhone), await Visitor.Enter(hall, Device.Laptop));

    public Task Go(string path) => OnBoth(visitor => visitor.Go(path));

    public Task Hold(string cookie, Secret key) => OnBoth(visitor => visitor.Holds(cookie, key));

    public async Task OnBoth(Func<Visitor, Task> act)
    {
        await act(phone);
        await act(laptop);
    }

    /// <summary>Waits for the sentence on each, then checks what every page promises; axe reads the narrowest and the widest.</summary>
    public async Task Keep(string moment, string sentence, int ceiling)
    {
        await Keep(PageCheck.Holds, phone, Device.SmallPhone, moment, sentence, ceiling);
        await Keep(PageCheck.IsLight, phone, Device.Phone, moment, sentence, ceiling);
        await Keep(PageCheck.Holds, laptop, Device.Laptop, moment, sentence, ceiling);
    }

    private async Task Keep(
        Func<Visitor, string, int, Task> check, Visitor visitor, Device device, string moment, string sentence, int ceiling)
    {
        await visitor.Page.SetViewportSizeAsync(device.Width, device.Height);
        await visitor.Reads(sentence);
        await check(visitor, $"{moment} {device.Width}", ceiling);
        await visitor.TakesAPicture($"{moment}-{device.Width}");
        _looked.UnionWith(Routes.Of(visitor.Page.Url));
    }

    public async ValueTask DisposeAsync()
    {
        await phone.DisposeAsync();
        await laptop.DisposeAsync();
    }
}
