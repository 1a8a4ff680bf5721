using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>
/// Whether an event read from elsewhere is one that this house could have written: reading JSON leaves a hole where a
/// value lacked, and nothing here expects to meet one. Kits are checked against their own schema.
/// </summary>
internal static class Wholeness
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, bool MayLack)>> Parts = [];

    private static readonly int LongestText = Limits.NoteLength;

    public static bool Of(object value) => value switch
    {
        string text => text.Length <= LongestText,
        Enum choice => Enum.IsDefined(choice.GetType(), choice),
        Kit or bool or int or long or double or TimeSpan or DateTimeOffset => true,
        IEnumerable list => !IsMissing(list) && list.Cast<object?>().All(item => item is not null && Of(item)),
        _ => HasValidId(value) && PartsOf(value.GetType()).All(part => HasPart(value, part)),
    };

    private static bool HasPart(object value, (PropertyInfo Property, bool MayLack) part) =>
        part.Property.GetValue(value) is { } inner ? Of(inner) : part.MayLack;

    private static bool HasValidId(object value) =>
        value.GetType().GetInterface(typeof(IId<>).Name) is null || Ids.IsValid(value.ToString());

    // The array that was never made, which is not the empty one.
    private static bool IsMissing(IEnumerable list) =>
        list.GetType().IsValueType && list.Equals(Activator.CreateInstance(list.GetType()));

    private static ImmutableArray<(PropertyInfo, bool)> PartsOf(Type type) => Parts.GetOrAdd(type, static type =>
    {
        var context = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => (property, context.Create(property).ReadState is NullabilityState.Nullable)),
        ];
    });
}
