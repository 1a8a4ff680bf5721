namespace FilageFuturs.Silo.Rehearsals;

/// <summary>A gesture on a group's card.</summary>
internal abstract record BoardGesture(BoardId Board) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        Make(hands.Grains.Board(hands.Session, Board), hands.Secret);

    protected abstract Task<Outcome> Make(IScenarioBoardGrain board, Secret who);
}

internal sealed record StartTyping(BoardId Board, PromptId Prompt) : BoardGesture(Board)
{
    protected override async Task<Outcome> Make(IScenarioBoardGrain board, Secret who)
    {
        await board.Typing(who, Prompt, isWriting: true);
        return default;
    }
}

internal sealed record WriteNote(BoardId Board, PromptId Prompt, NoteId Note, string Text) : BoardGesture(Board)
{
    protected override async Task<Outcome> Make(IScenarioBoardGrain board, Secret who)
    {
        await board.Typing(who, null, isWriting: false);
        return await board.Write(who, Prompt, Note, Text);
    }
}

internal sealed record RetainAnswer(
    BoardId Board, PromptId Prompt, AnswerId Answer, NoteId? From, AnswerId? Instead, string Text) : BoardGesture(Board)
{
    protected override Task<Outcome> Make(IScenarioBoardGrain board, Secret who) =>
        board.Retain(who, Prompt, Answer, From, Instead, Text);
}

internal sealed record ReleaseAnswer(BoardId Board, PromptId Prompt, AnswerId Answer) : BoardGesture(Board)
{
    protected override Task<Outcome> Make(IScenarioBoardGrain board, Secret who) => board.Release(who, Prompt, Answer);
}

internal sealed record MarkCell(BoardId Board, PromptId Prompt, CellMark Mark) : BoardGesture(Board)
{
    protected override Task<Outcome> Make(IScenarioBoardGrain board, Secret who) =>
        board.Mark(who, Prompt, Mark, isSet: true);
}

internal sealed record SayReady(GroupId Group, PhaseId Phase) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Group(hands.Session, Group).Ready(hands.Secret, Phase, isReady: true);
}

internal sealed record AskTime(GroupId Group, PhaseId Phase) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Group(hands.Session, Group).AskTime(hands.Secret, Phase, isAsked: true);
}

internal sealed record CallHelp(GroupId Group) : Gesture
{
    public override Task<Outcome> Make(Hands hands) => hands.Grains.Group(hands.Session, Group).CallHelp(hands.Secret);
}

internal sealed record ChooseCards(GroupId Group, ImmutableArray<CardId> Cards) : Gesture
{
    public override Task<Outcome> Make(Hands hands) =>
        hands.Grains.Group(hands.Session, Group).ChooseCards(hands.Secret, Cards);
}
