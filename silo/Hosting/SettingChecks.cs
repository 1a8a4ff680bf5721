using System.ComponentModel.DataAnnotations;
using System.Net;
using Npgsql;

namespace FilageFuturs.Silo.Hosting;

/// <summary>Text that Npgsql understands as an address of a database.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionStringAttribute : ValidationAttribute
{
    public override bool IsValid(object? value)
    {
        try
        {
            return value is null || new NpgsqlConnectionStringBuilder((string)value).Host is { Length: > 0 };
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>Base64 of enough bytes to make secrets from.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyBytesAttribute(int least) : ValidationAttribute
{
    public int Least { get; } = least;

    public override bool IsValid(object? value)
    {
        var text = value as string ?? "";
        var bytes = new byte[text.Length];
        return value is null || (Convert.TryFromBase64String(text, bytes, out var written) && written >= Least);
    }
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class IPAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null || IPAddress.TryParse((string)value, out _);
}
