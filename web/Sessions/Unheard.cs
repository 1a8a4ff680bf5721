namespace FilageFuturs.Web.Sessions;

/// <summary>Sends what may be there all the same when nobody answered, under the id that was chosen here.</summary>
internal sealed class Unheard<TId, TSaid>(Func<TId> newId)
    where TId : struct
    where TSaid : notnull
{
    /// <summary>Null once it was heard.</summary>
    public (TId Id, TSaid Said)? Last { get; private set; }

    /// <param name="send">Answers whether it is there.</param>
    public async Task<bool> Send(TSaid said, Func<TId, Task<bool>> send)
    {
        // Pressed again because nobody answered it is the same one.
        var id = Last is { } before && EqualityComparer<TSaid>.Default.Equals(before.Said, said) ? before.Id : newId();
        var isThere = await send(id);
        Last = isThere ? null : (id, said);
        return isThere;
    }

    public void LetGo() => Last = null;
}
