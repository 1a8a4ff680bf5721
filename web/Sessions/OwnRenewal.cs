namespace FilageFuturs.Web.Sessions;

/// <summary>A console renews its own link: kept until the page behind the new link is there.</summary>
/// <param name="Id">That the renewal is asked for under. It opens nothing without the key that asked.</param>
/// <param name="Conducts">The keys of a gathering's rooms go along.</param>
/// <param name="Asker">Hash of the key that asked: with any other the new link has been reached.</param>
public sealed record OwnRenewal(Role Role, string Id, bool Conducts, string Asker);
