using System.Text.Json;
using System.Text.Json.Serialization;

namespace FilageFuturs.Sessions;

/// <summary>
/// A name for one thing: 1 to <see cref="Limits.IdLength"/> characters among a-z, A-Z, 0-9, '-' and '_'.
/// Chosen by the caller, so that a retry is harmless. In JSON it is the plain string.
/// </summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>Writes an id as its plain string, as a value and as a key.</summary>
public sealed class IdJson<TId> : JsonConverter<TId>
    where TId : struct, IId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? "");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}

public static class Ids
{
    /// <summary>True when the text may name something: the grains refuse any other id.</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= Limits.IdLength }
        && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
