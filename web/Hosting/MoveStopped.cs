namespace FilageFuturs.Web.Hosting;

/// <summary>Why a move does not happen: « Move.Stop.… » of the texts.</summary>
public enum MoveStop
{
    None = 0,
    UnknownTarget,
    NoDatabase,
    NothingThere,
    InUse,
    CameIn,
    NotEmpty,
    Unfinished,
    NoLinksKey,
    OtherLinksKey,
    Differs,
}

/// <summary>A move that is stopped leaves both places as they were; run again, it begins anew.</summary>
internal sealed class MoveStoppedException(MoveStop why, params object[] about) : Exception($"{why}: {string.Join(", ", about)}")
{
    public MoveStop Why { get; } = why;

    public object[] About { get; } = about;
}
