namespace FilageFuturs.Web.Anchoring;

/// <summary>Names families. One for which nobody answered may be there all the same, under the id that was chosen here.</summary>
internal sealed class FamilyNaming
{
    private (FamilyId Id, string Name)? _unheard;

    /// <param name="send">Answers whether the family is named so.</param>
    public async Task<bool> Name(string name, Func<FamilyId, Task<bool>> send)
    {
        // Pressed again because nobody answered it is the same family.
        var id = _unheard is { } before && before.Name == name ? before.Id : FamilyId.New();
        var isNamed = await send(id);
        _unheard = isNamed ? null : (id, name);
        return isNamed;
    }
}
