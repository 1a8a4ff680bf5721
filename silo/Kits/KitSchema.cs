using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;

namespace FilageFuturs.Silo.Kits;

/// <summary>The published schema (kit.schema.json), and its answers said in French.</summary>
internal sealed class KitSchema
{
    private const string Unwritten = "Ce texte reste à écrire.";

    private readonly JsonSchema _schema;

    private KitSchema(JsonSchema schema) => _schema = schema;

    public static async Task<KitSchema> Open() =>
        new(await JsonSchema.FromJsonAsync(KitFiles.Embedded("kit.schema.json")));

    public IEnumerable<KitFault> Faults(KitText text)
    {
        ValidationError[] errors = [.. _schema.Validate(text.Root).SelectMany(Innermost)];
        string[] shapeless = [.. errors.Where(NoObject).Select(PathOf)];
        return from error in errors
               let path = PathOf(error)
               where NoObject(error) || !shapeless.Any(one => IsInside(path, one))
               select new KitFault(path, text.LineOf(path), text.IsBlank(path) ? Unwritten : MessageOf(error));
    }

    // What is no object at all lacks every property: said once.
    private static bool NoObject(ValidationError error) => error.Kind is ValidationErrorKind.ObjectExpected;

    private static bool IsInside(string path, string parent) =>
        parent is "" || path.StartsWith(parent + ".", StringComparison.Ordinal);

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

    private static string MessageOf(ValidationError error)
    {
        var schema = error.Schema.ActualSchema;
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => "Il manque cette donnée.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => "Cette donnée n’existe pas dans un kit.",
            ValidationErrorKind.NotInEnumeration => $"Attendu : {string.Join(", ", schema.Enumeration)}.",
            ValidationErrorKind.TooFewItems or ValidationErrorKind.TooManyItems =>
                $"Attendu : de {schema.MinItems} à {schema.MaxItems} éléments.",
            _ when schema.Type is JsonObjectType.Integer =>
                $"Attendu : un nombre entier de {schema.Minimum:0} à {schema.Maximum:0}.",
            _ when schema.Type is JsonObjectType.Object => "Attendu : un objet entre accolades.",
            _ when schema.Type is JsonObjectType.Array => "Attendu : une liste entre crochets.",
            _ => $"Attendu : {schema.Description}",
        };
    }
}
