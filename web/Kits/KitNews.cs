namespace FilageFuturs.Web.Kits;

/// <summary>Tells the other screens of this node that somebody wrote a kit: they read it again.</summary>
internal sealed class KitNews
{
    /// <summary>The kit, and the screen that wrote it.</summary>
    public event Action<string, object>? Written;

    public void Tell(string kit, object by) => Written?.Invoke(kit, by);
}
