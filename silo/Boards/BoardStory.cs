namespace FilageFuturs.Silo.Boards;

/// <summary>A board and what the session's log says around it, up to a version.</summary>
/// <param name="Version">Last event of the session's log that it knows.</param>
/// <param name="Heir">The group whose people read this board: its own, or the one it was merged into.</param>
/// <param name="IsPresented">The room has looked at it together: from then on everybody may.</param>
internal sealed record BoardStory(
    long Version, Board Board, Card? Card, ScenarioId? Scenario, GroupId Heir, bool IsPresented)
{
    public static BoardStory Of(BoardId id) => new(0, Board.Empty(id), null, null, id.Group, false);

    public BoardStory Apply(Recorded recorded) => Around(recorded.Event) with
    {
        Version = recorded.Version,
        Board = Board.Apply(recorded.Event, recorded.At, recorded.Version),
    };

    public bool IsShownTo(BoardSight sight) =>
        sight.Who.Facilitates
        || (sight.Who.Group is { } group && (group == Board.Id.Group || group == Heir))
        || sight.IsOpenToAll
        || IsPresented;

    private BoardStory Around(SessionEvent happened) => happened switch
    {
        SessionOpened opened => this with { Card = opened.Kit.Find(Board.Id.Card) },
        ScenariosDrawn drawn => this with { Scenario = ScenarioIn(drawn) },
        PresenterCalled called when called.Group == Board.Id.Group && called.Cards.Contains(Board.Id.Card) =>
            this with { IsPresented = true },
        GroupsMerged merged when merged.From == Heir => this with { Heir = merged.Into },
        _ => this,
    };

    private ScenarioId? ScenarioIn(ScenariosDrawn drawn) =>
        drawn.Scenarios.FirstOrDefault(one => one.Group == Board.Id.Group)?.Scenario ?? Scenario;
}
