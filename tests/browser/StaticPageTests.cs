namespace FilageFuturs.BrowserTests;

[Collection(nameof(Foyer))]
public sealed class StaticPageTests(StaticPageTests.Reader reader) : IClassFixture<StaticPageTests.Reader>
{
    /// <summary>The budgets of the design; a text to read has one of ours.</summary>
    private static readonly Dictionary<string, int> Ceilings = new()
    {
        ["/"] = 130,
        ["/s"] = 100,
        ["/ouvrir"] = 200,
        ["/kits"] = 220,
        ["/rencontre/ouvrir"] = 200,
        ["/reglages"] = 100,
    };

    private static readonly string[] Statuses = ["400", "404", "429", "500"];

    private const string Status = "{Code:int}";
    private const int Text = 150;
    private const int State = 60;

    /// <summary>Read from the product: a page that comes is checked without being named here.</summary>
    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int> { { "/nulle-part", State } };
            foreach (var route in Routes.OfTheHouse.Where(route => !route.Contains(Status, StringComparison.Ordinal)))
            {
                pages.Add(route, Ceilings.GetValueOrDefault(route, Text));
            }

            foreach (var state in Routes.OfTheHouse.Where(route => route.Contains(Status, StringComparison.Ordinal)))
            {
                foreach (var code in Statuses)
                {
                    pages.Add(state.Replace(Status, code, StringComparison.Ordinal), State);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_read_without_a_circuit_is_light_accessible_and_ours_alone(string path, int ceiling)
    {
        Assert.DoesNotContain('{', path);
        await reader.Screens.Go(path);
        await reader.Screens.Keep(path.Replace('/', '-'), "Quels futurs", ceiling);
    }

    /// <summary>One person turns all the pages.</summary>
    public sealed class Reader(Hall hall) : IAsyncLifetime
    {
        internal Screens Screens { get; private set; } = null!;

        public async Task InitializeAsync() => Screens = await Screens.Of(hall);

        public Task DisposeAsync() => Screens.DisposeAsync().AsTask();
    }
}
