namespace FilageFuturs.Web.Replay;

/// <summary>
/// What the address bar says, and what was written there and has not come back from the browser yet: keys are pressed
/// quicker than an address travels, and one that comes back late is nobody's wish to go there.
/// </summary>
internal sealed class ReplayAddress(ReplayPlace seen)
{
    private readonly Queue<ReplayPlace> _written = new();

    private ReplayPlace _seen = seen;

    /// <summary>False when the address says it already, or is about to.</summary>
    public bool Writes(ReplayPlace place)
    {
        var last = _written.Count > 0 ? _written.Last() : _seen;
        if (place == last)
        {
            return false;
        }

        _written.Enqueue(place);
        return true;
    }

    /// <summary>
    /// True when somebody followed an address, the one that is there already included; false for what was written here. Asked once
    /// for each change that the browser tells.
    /// </summary>
    public bool Leads(ReplayPlace place)
    {
        _seen = place;
        var isOurs = _written.Contains(place);
        while (isOurs && _written.Dequeue() != place)
        {
            // Written before it: the browser has left it already.
        }

        return !isOurs;
    }
}
