using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace FilageFuturs.Web.Hosting;

/// <summary>One thing an operator may set: a property of a tree of settings.</summary>
/// <param name="Tree">The type at whose top it is read.</param>
/// <param name="Path">From the tree to the property: the sections first.</param>
internal sealed record Setting(Type Tree, ImmutableArray<PropertyInfo> Path)
{
    public string Key => string.Join(':', Path.Select(part => part.Name));

    /// <summary>Null for what stands outside of all sections.</summary>
    public string? Section => Path.Length > 1 ? Path[0].Name : null;

    public string Description => Property.GetCustomAttribute<DescriptionAttribute>()!.Description;

    public bool IsSecret => Property.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.Password };

    private PropertyInfo Property => Path[^1];

    private bool IsList => Property.PropertyType.IsArray;

    private ValidationAttribute[] Checks => [.. Property.GetCustomAttributes<ValidationAttribute>()];

    /// <summary>What a value must be, as people read it.</summary>
    public string Expected => Checks.Select(check => check.ErrorMessage).FirstOrDefault(said => said is not null)
        ?? Checks.OfType<RangeAttribute>().Select(Between).FirstOrDefault()
        ?? Property.PropertyType switch
        {
            { IsEnum: true } type => OneOf([.. Enum.GetNames(type).Select(name => name.ToLowerInvariant())]),
            var type when type == typeof(bool) => OneOf(["true", "false"]),
            { IsArray: true } => $"a list: {Key}:0, {Key}:1…",
            _ => "text",
        };

    /// <summary>What holds when nothing is written.</summary>
    public object? Default => Property.GetValue(Owner(Activator.CreateInstance(Tree)!));

    public static ImmutableArray<Setting> Of(Type tree) => [.. In(tree, []).Select(path => new Setting(tree, path))];

    public bool IsNamed(string key) =>
        key.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || (IsList && key.StartsWith($"{Key}:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Null when nothing is wrong; an empty value is none. A secret is never said.</summary>
    public string? Fault(IConfiguration written) =>
        Given(written) is not { } given || (Value(given) is { } value && Checks.All(check => check.IsValid(value)))
            ? null
            : $"{Key} is {(IsSecret ? "not usable" : $"« {given} »")}: {Expected} was expected.";

    public void Read(IConfiguration written, object tree)
    {
        if (IsList)
        {
            Property.SetValue(Owner(tree), written.GetSection(Key).GetChildren().Select(one => one.Value).OfType<string>().ToArray());
        }
        else if (Given(written) is { } given)
        {
            Property.SetValue(Owner(tree), Value(given));
        }
    }

    private static string OneOf(string[] names) => $"{string.Join(", ", names[..^1])} or {names[^1]}";

    private static string Between(RangeAttribute range) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(range.OperandType == typeof(int) ? "a whole number" : "a number")} from {range.Minimum} to {range.Maximum}");

    private static IEnumerable<ImmutableArray<PropertyInfo>> In(Type type, ImmutableArray<PropertyInfo> above) =>
        from property in type.GetProperties()
        where property.CanWrite
        from path in property.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal)
            ? In(property.PropertyType, above.Add(property))
            : [above.Add(property)]
        select path;

    private object Owner(object tree) => Path[..^1].Aggregate(tree, (owner, section) => section.GetValue(owner)!);

    private string? Given(IConfiguration written) => written[Key] is { Length: > 0 } given ? given : null;

    private object? Value(string given)
    {
        var converter = TypeDescriptor.GetConverter(Property.PropertyType);
        try
        {
            return Property.PropertyType is { IsEnum: true } type
                ? Enum.GetNames(type).Contains(given, StringComparer.OrdinalIgnoreCase) ? Enum.Parse(type, given, ignoreCase: true) : null
                : converter.ConvertFromInvariantString(given);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or NotSupportedException)
        {
            return null;
        }
    }
}
