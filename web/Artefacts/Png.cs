using System.Buffers.Binary;

namespace FilageFuturs.Web.Artefacts;

/// <summary>A PNG from its signature to its end, without texts, times nor Exif.</summary>
internal static class Png
{
    private const int Frame = 12;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly string[] Said = ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"];

    /// <returns>Null when it is none, or is cut short, or goes on after its end.</returns>
    public static byte[]? Cleaned(byte[] content)
    {
        if (!content.AsSpan().StartsWith(Signature))
        {
            return null;
        }

        var kept = new List<byte>(content.Length);
        kept.AddRange(Signature);
        var at = Signature.Length;
        var name = "";
        while (at + Frame <= content.Length && name is not "IEND")
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            name = System.Text.Encoding.ASCII.GetString(content, at + 4, 4);
            if (length > content.Length - at - Frame || (at == Signature.Length && name is not "IHDR"))
            {
                return null;
            }

            if (!Said.Contains(name))
            {
                kept.AddRange(content.AsSpan(at, Frame + (int)length));
            }

            at += Frame + (int)length;
        }

        return name is "IEND" && at == content.Length ? [.. kept] : null;
    }
}
