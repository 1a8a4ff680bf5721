namespace FilageFuturs.Silo.Sharing;

/// <summary>Which group has the stage, which card it shows.</summary>
internal sealed record ShareOut
{
    public static readonly ShareOut Empty = new();

    public ShareOut Apply(SessionEvent happened) => happened switch
    {
        _ => this,
    };

    public bool AreRevealed => false;

    public SharingView? See(Session session) => null;
}
