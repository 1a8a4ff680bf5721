namespace FilageFuturs.Web.Studio;

/// <summary>What one person has under their hands in a field, and the wording that they had before them when they began.</summary>
internal sealed class UnderHand
{
    private string _kept = "";
    private bool _isStoring;
    private (RevisionId? Instead, RevisionId Mine)? _last;

    public string Text { get; private set; } = "";

    /// <summary>The wording that what is there goes on from; null in front of nothing.</summary>
    public RevisionId? Seen { get; private set; }

    /// <summary>Null before they came for the first time.</summary>
    public bool? IsHere { get; set; }

    public bool IsChanged => Text.Trim() != _kept;

    /// <summary>What is there is stored, by whomever.</summary>
    public bool IsKept => !IsChanged && !_isStoring;

    // What one goes on typing stays under one's hands, even when it was kept beside meanwhile; so does what is on its way.
    public void See(StudioFieldView field)
    {
        if (!_isStoring && !IsChanged && !(IsHere is true && field.Others.Any(other => other.Revision == Seen)))
        {
            (Text, _kept, Seen) = (field.Text ?? "", field.Text ?? "", field.Revision);
        }
    }

    /// <summary>
    /// In front of what was drawn as the first letter came. Words that come back from a lost page were in front of nothing, or go on
    /// from one's own that lie beside.
    /// </summary>
    public void Type(StudioFieldView field, SeatId me, string text, RevisionId? seen)
    {
        if (_kept == (field.Text ?? "") && field.By != me)
        {
            Seen = IsHere is not true ? BegunBeside(field, me, text) : IsChanged ? Seen : seen;
        }

        Text = text;
    }

    /// <summary>
    /// One out of a list, in front of what was drawn as it was chosen, or of what was kept from here since; out of a list that one
    /// has left, in front of nothing.
    /// </summary>
    public void Choose(StudioFieldView field, SeatId me, string text, RevisionId? seen)
    {
        if (!IsChanged)
        {
            Seen = _last is { } last && last.Instead == seen ? last.Mine
                : IsHere is false && field.By != me ? null
                : seen;
        }

        Text = text;
    }

    /// <summary>
    /// Nothing when there is nothing to keep; else it counts as kept until <paramref name="store"/> says no. What is typed
    /// meanwhile waits, and goes on from it: sent at once, it would name a wording that stands no more, and be kept beside.
    /// </summary>
    public async Task Keep(Func<RevisionId, RevisionId?, string, Task<bool>> store)
    {
        if (_isStoring)
        {
            return;
        }

        _isStoring = true;
        try
        {
            string? refused = null;
            while (IsChanged && Text.Trim() != refused)
            {
                var (before, instead, revision, text) = (_kept, Seen, RevisionId.New(), Text.Trim());
                _kept = text;
                if (await store(revision, instead, text))
                {
                    (Seen, _last) = (revision, (instead, revision));
                }
                else
                {
                    (_kept, refused) = (before, text);
                }
            }
        }
        finally
        {
            _isStoring = false;
        }
    }

    private static RevisionId? BegunBeside(StudioFieldView field, SeatId me, string text) => field.Others
        .LastOrDefault(other => other.By == me && other.Text is { } begun && text.StartsWith(begun, StringComparison.Ordinal))
        ?.Revision;
}
