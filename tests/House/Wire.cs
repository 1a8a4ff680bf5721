using System.Globalization;
using System.Reflection;

namespace FilageFuturs.Tests.House;

/// <summary>
/// What processes of one cluster say to one another, a line each: records with their members in order, enumerations,
/// methods, and the events that silos read in one log.
/// </summary>
internal static class Wire
{
    public static IEnumerable<string> Lines() => typeof(SessionEvent).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<AliasAttribute>(inherit: false) is not null)
        .SelectMany(type => type.IsInterface ? Methods(type) : [type.IsEnum ? Values(type) : Members(type)])
        .Concat(EventNames.ByName.Keys.Select(Event))
        .Order(StringComparer.Ordinal);

    /// <param name="name">Stored name with its version.</param>
    public static string Event(string name) => $"event {name}";

    private static IEnumerable<string> Methods(Type grain) => grain.GetMethods().Select(method =>
        $"{Alias(grain)}.{Alias(method)}({Join(method.GetParameters().Select(one => Name(one.ParameterType)))}) {Name(method.ReturnType)}");

    private static string Values(Type of) => $"{Alias(of)} = {Join(Enum.GetValues(of).Cast<Enum>()
        .Select(value => $"{value} {Convert.ToInt64(value, CultureInfo.InvariantCulture)}"))}";

    // By the constructor their place counts, by an Id its number.
    private static string Members(Type record) => $"{Alias(record)}: {Join(Placed(record).Concat(Numbered(record)))}";

    private static IEnumerable<string> Placed(Type record) => record.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
        .Select(constructor => constructor.GetParameters())
        .MaxBy(parameters => parameters.Length)?
        .Select(one => $"{Name(one.ParameterType)} {one.Name}") ?? [];

    private static IEnumerable<string> Numbered(Type record) =>
        from member in record.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        let number = member.GetCustomAttribute<IdAttribute>()?.Id
        where number is not null
        orderby number
        select $"{Name(member.PropertyType)} {member.Name} {number}";

    private static string Alias(MemberInfo of) => of.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias;

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{Join(type.GetGenericArguments().Select(Name))}>"
        : type.IsArray ? $"{Name(type.GetElementType()!)}[]"
        : type.Name;
}
