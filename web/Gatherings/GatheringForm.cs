using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FilageFuturs.Web.Gatherings;

/// <summary>What a conductor fills in to open a gathering. A field that was not sent arrives as null.</summary>
public sealed class GatheringForm
{
    /// <summary>The name of the button that adds a row.</summary>
    public const string OneMoreRoom = "salle";

    private const int FirstRooms = 3;
    private const int KeyCharacters = 16;
    private const string IsoDay = "yyyy-MM-dd";

    /// <summary>See <see cref="Opening"/>: sending the form twice opens one gathering.</summary>
    public string? Key { get; set; }

    public string? Title { get; set; }

    public string? Conductor { get; set; }

    public string? Territory { get; set; }

    /// <summary>As a field of days sends it.</summary>
    public string? HeldOn { get; set; }

    [AllowNull]
    public string KitId { get; set => field = value ?? KnownKits.QuelsFuturs; } = KnownKits.QuelsFuturs;

    public Arrival Arrival { get; set; }

    public bool Welcome { get; set; }

    public string? Video { get; set; }

    public ReplayPromise Replay { get; set; }

    public bool Rehearsal { get; set; }

    public List<RoomRow> Rooms { get; set => field = value ?? []; } = [];

    /// <summary>The button that was pressed.</summary>
    public string? Act { get; set; }

    /// <summary>The gathering that it opens.</summary>
    public SessionId Session => SessionId.OpenedBy(new(Key ?? ""));

    /// <summary>Rows that somebody filled in; the others are only there to be used.</summary>
    public IEnumerable<RoomRow> Filled => Rooms.Where(room => !room.IsBlank);

    /// <summary>Of all its rooms together.</summary>
    public long Seats => Filled.Sum(room => (long)room.Seats);

    /// <param name="kit">The one that is chosen at first.</param>
    public static GatheringForm Blank(string? kit = null) => new()
    {
        Key = Secret.New().Text,
        KitId = kit,
        Rooms = [.. Enumerable.Range(0, FirstRooms).Select(_ => new RoomRow())],
    };

    /// <summary>How people may find their room with this kit: by their territory where it lists some.</summary>
    public static IEnumerable<Arrival> ArrivalsOf(Kit? kit) => Enum.GetValues<Arrival>()
        .Where(arrival => arrival is not Arrival.Territory || kit is { Profile.Territories.IsEmpty: false });

    public void AddRow()
    {
        if (Rooms.Count < GatheringLimits.Rooms)
        {
            Rooms.Add(new());
        }
    }

    public GatheringOpening Opening(Kit kit) => new(
        Key ?? "",
        kit.Id,
        Title ?? "",
        Conductor,
        Territory,
        DateOnly.TryParseExact(HeldOn, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Arrival,
        Welcome,
        Rehearsal,
        [],
        [.. Filled.Select((room, rank) => room.Opening(new($"{Session}-{rank + 1}"), kit))],
        string.IsNullOrWhiteSpace(Video) ? null : Video.Trim(),
        Replay);

    /// <summary>
    /// The room that it adds on the page of links: whatever key is sent, none but a room of this gathering, and sent twice the same.
    /// </summary>
    public SessionId RoomOf(SessionId gathering) => new($"{gathering}-{Session.Value[..KeyCharacters]}");

    public sealed class RoomRow
    {
        private const int UsualPeople = 16;

        public string? Name { get; set; }

        public string? Facilitator { get; set; }

        public int Expected { get; set; } = UsualPeople;

        public int Seats { get; set; } = Limits.DefaultSeatsPerSession;

        public string? Territory { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Facilitator);

        // A territory of another kit, chosen before the kit was changed, says nothing.
        public RoomOpening Opening(SessionId room, Kit kit) => new(
            room,
            Name ?? "",
            kit.Profile.Territories.FirstOrDefault(choice => choice.Id.Value == Territory)?.Id,
            Facilitator,
            Expected,
            Seats);
    }
}
