namespace FilageFuturs.Web.Anchoring;

/// <summary>What a person did on the wall of what is worth keeping.</summary>
public abstract record IdeaGesture(IdeaId Idea);

public sealed record AddIdea(IdeaId Idea, string Text) : IdeaGesture(Idea);

public sealed record WithdrawIdea(IdeaView View) : IdeaGesture(View.Id);

public sealed record SupportIdea(IdeaId Idea, bool IsSupported) : IdeaGesture(Idea);
