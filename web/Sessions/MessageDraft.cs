namespace FilageFuturs.Web.Sessions;

/// <param name="To">One group, or null for the whole room.</param>
public sealed record MessageDraft(GroupId? To, string Text);
