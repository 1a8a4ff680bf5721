using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace FilageFuturs.Silo.Kits;

/// <summary>The published schema (kit.schema.json), and the reasons of its answers.</summary>
internal sealed class KitSchema
{
    // What the schema calls the format of a text.
    private static readonly Dictionary<string, KitFaultReason> Formats = new()
    {
        ["id"] = KitFaultReason.NotAnId,
        ["kit-id"] = KitFaultReason.NotAKitId,
        ["language"] = KitFaultReason.NotALanguage,
        ["spdx"] = KitFaultReason.NotALicence,
        ["https-address"] = KitFaultReason.NotAnAddress,
        ["capital"] = KitFaultReason.NotAKey,
        ["step"] = KitFaultReason.NotAStep,
        ["line"] = KitFaultReason.NotALine,
        ["markdown"] = KitFaultReason.NotMarkdown,
        ["drawing"] = KitFaultReason.NotADrawing,
        ["sha256"] = KitFaultReason.NotAHash,
    };

    private readonly JsonSchema _schema;

    private KitSchema(JsonSchema schema) => _schema = schema;

    public static async Task<KitSchema> Open() =>
        new(await JsonSchema.FromJsonAsync(KitFiles.Embedded("kit.schema.json")));

    public IEnumerable<KitFault> Faults(KitText text)
    {
        ValidationError[] errors = [.. _schema.Validate(text.Root).SelectMany(Innermost)];
        HashSet<string> shapeless = [.. errors.Where(NoObject).Select(PathOf)];
        return from error in errors
               let path = PathOf(error)
               where !IsMissing(error) || !shapeless.Contains(HolderOf(path))
               let fault = text.IsBlank(path) ? KitFaults.At(path, KitFaultReason.Unwritten) : FaultOf(error, path)
               select fault with { Line = text.LineOf(path) };
    }

    // What is no object at all lacks every property: said once.
    private static bool NoObject(ValidationError error) => error.Kind is ValidationErrorKind.ObjectExpected;

    private static bool IsMissing(ValidationError error) => error.Kind is ValidationErrorKind.PropertyRequired;

    private static string HolderOf(string path) => path[..Math.Max(path.LastIndexOf('.'), 0)];

    private static IEnumerable<ValidationError> Innermost(ValidationError error) => error switch
    {
        ChildSchemaValidationError { Kind: ValidationErrorKind.NotOneOf } choice => OfItsKind(choice),
        ChildSchemaValidationError { Errors.Count: > 0 } parent =>
            parent.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost),
        _ => [error],
    };

    // An artefact is measured against its own kind alone; a kind that does not exist is said once, by the list of kinds.
    private static IEnumerable<ValidationError> OfItsKind(ChildSchemaValidationError choice) =>
        choice.Errors.Values.Select(errors => errors.SelectMany(Innermost).ToArray())
            .FirstOrDefault(errors => !errors.Any(error => PathOf(error).EndsWith(".kind", StringComparison.Ordinal))) ?? [];

    private static string PathOf(ValidationError error) => (error.Path ?? "").TrimStart('#', '/');

    private static KitFault FaultOf(ValidationError error, string path)
    {
        var schema = error.Schema.ActualSchema;
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => KitFaults.At(path, KitFaultReason.Missing),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => KitFaults.At(path, KitFaultReason.NotOfAKit),
            ValidationErrorKind.NotInEnumeration =>
                KitFaults.At(path, KitFaultReason.NotAChoice, string.Join(", ", schema.Enumeration)),
            ValidationErrorKind.TooFewItems or ValidationErrorKind.TooManyItems =>
                KitFaults.At(path, KitFaultReason.ItemsOutOfRange, $"{schema.MinItems}", $"{schema.MaxItems}"),
            _ when schema.Type is JsonObjectType.Integer =>
                KitFaults.At(path, KitFaultReason.NumberOutOfRange, $"{schema.Minimum:0}", $"{schema.Maximum:0}"),
            _ when schema.Type is JsonObjectType.Object => KitFaults.At(path, KitFaultReason.NotAnObject),
            _ when schema.Type is JsonObjectType.Array => KitFaults.At(path, KitFaultReason.NotAList),
            _ when Formats.TryGetValue(schema.Format ?? "", out var reason) =>
                KitFaults.At(path, reason, $"{schema.MaxLength}"),
            _ => new(path, null, $"Attendu : {schema.Description}"),
        };
    }
}
