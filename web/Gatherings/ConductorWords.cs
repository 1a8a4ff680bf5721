namespace FilageFuturs.Web.Gatherings;

/// <param name="ToFacilitation">The participants do not see them.</param>
/// <param name="Room">Null for every room.</param>
public sealed record ConductorWords(string Text, bool ToFacilitation, SessionId? Room);
