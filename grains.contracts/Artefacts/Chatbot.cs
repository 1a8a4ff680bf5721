namespace FilageFuturs.Artefacts;

/// <summary>A machine that one talks to. Everything it can say is written here: no model answers.</summary>
/// <param name="Name">Who speaks.</param>
/// <param name="Role">Under the name.</param>
/// <param name="Moment">Above the first words, « Aujourd’hui, 22 h 40 ».</param>
/// <param name="Start">The node it begins with.</param>
[GenerateSerializer, Immutable, Alias("chatbot")]
public sealed record Chatbot(string Name, string Role, string Moment, string Start, ImmutableArray<ChatNode> Nodes) : Artefact
{
    public ChatNode Find(string node) => Nodes.First(one => one.Id == node);
}

/// <summary>One turn of the machine: replies, or an ending.</summary>
/// <param name="Ending">What is said when the talk is over; null while it goes on.</param>
/// <param name="Profile">What the machine believes from here on; null leaves it as it was.</param>
[GenerateSerializer, Immutable, Alias("chat-node")]
public sealed record ChatNode(
    string Id,
    ImmutableArray<string> Says,
    ImmutableArray<ChatReply> Replies,
    string? Ending,
    ChatProfile? Profile);

/// <param name="To">The node that answers.</param>
[GenerateSerializer, Immutable, Alias("chat-reply")]
public sealed record ChatReply(string Text, string To);

/// <param name="Percent">How sure the machine is, from 0 to 100.</param>
[GenerateSerializer, Immutable, Alias("chat-profile")]
public sealed record ChatProfile(string Name, int Percent, string Text);
