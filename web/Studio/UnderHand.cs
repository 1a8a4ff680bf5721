namespace FilageFuturs.Web.Studio;

/// <summary>What one person has under their hands in a field, and the wording that they had before them when they began.</summary>
internal sealed class UnderHand
{
    private string _kept = "";
    private RevisionId? _seen;

    public string Text { get; set; } = "";

    public bool IsHere { get; set; }

    public bool IsChanged => Text.Trim() != _kept;

    // What one goes on typing stays under one's hands, even when it was kept beside meanwhile.
    public void See(StudioFieldView field)
    {
        if (!IsChanged && !(IsHere && field.Others.Any(other => other.Revision == _seen)))
        {
            (Text, _kept, _seen) = (field.Text ?? "", field.Text ?? "", field.Revision);
        }
    }

    // Words that come back from a lost page were not written in front of what stands here now.
    public void Type(StudioFieldView field, SeatId me)
    {
        if (!IsHere && _kept == (field.Text ?? "") && field.By != me)
        {
            _seen = null;
        }
    }

    /// <summary>Nothing when there is nothing to keep; else it counts as kept until <paramref name="store"/> says no.</summary>
    public async Task Keep(Func<RevisionId, RevisionId?, string, Task<bool>> store)
    {
        if (!IsChanged)
        {
            return;
        }

        var (before, revision) = (_kept, RevisionId.New());
        _kept = Text.Trim();
        if (await store(revision, _seen, _kept))
        {
            _seen = revision;
        }
        else
        {
            _kept = before;
        }
    }
}
