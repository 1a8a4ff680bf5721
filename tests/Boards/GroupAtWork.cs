namespace FilageFuturs.Tests.Boards;

/// <summary>A room of eight people in two or more groups, the first card just opened.</summary>
internal sealed class GroupAtWork(Cluster cluster)
{
    private readonly Dictionary<string, Secret> _people = [];

    public OpenRoom Room { get; } = new(cluster);

    /// <summary>Two people of the first group.</summary>
    public ImmutableArray<Secret> Members { get; private set; }

    /// <summary>Somebody of another group.</summary>
    public Secret Stranger { get; private set; }

    public BoardId Id { get; private set; }

    public PromptId Prompt { get; private set; }

    public IScenarioBoardGrain Board => cluster.Grains.Board(Room.Id, Id);

    public ISessionGrain Session => cluster.Grains.Session(Room.Id);

    public async Task Begin()
    {
        await Room.Open();
        foreach (var seat in People(8))
        {
            _people[seat.Value] = await Room.Join(NameOf(seat), seat);
        }

        await Room.GoTo(PhaseKind.Grouping);
        await OpenRoom.Accepted(cluster.Grains.Groups(Room.Id).Draw(Room.Facilitator, GroupingMethod.ByChance, 7));
        await OpenRoom.Accepted(cluster.Grains.Groups(Room.Id).Install(Room.Facilitator));
        await Room.GoTo(PhaseKind.CardBoard);
        await ChooseTheFirstGroup();
    }

    public async Task<CellView> SeeCell(Secret? who = null) =>
        (await Board.See(who ?? Members[0]))!.Cells.Single(cell => cell.Prompt == Prompt);

    public Task<Outcome> Write(Secret who, string note, string text) => Board.Write(who, Prompt, new(note), text);

    public Task<Outcome> Retain(Secret who, string answer, string text, AnswerId? instead = null, NoteId? from = null) =>
        Board.Retain(who, Prompt, new(answer), from, instead, text);

    private async Task ChooseTheFirstGroup()
    {
        var groups = (await Room.See()).Groups;
        var card = (await Session.SeeKit(Room.Facilitator))!.Cards[0];
        Id = new(groups[0].Id, card.Id);
        Prompt = card.Prompts[0].Id;
        Members = [.. groups[0].Seats.Select(seat => _people[seat.Value])];
        Stranger = _people[groups[1].Seats[0].Value];
    }
}
