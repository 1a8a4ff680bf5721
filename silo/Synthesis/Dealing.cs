using System.Security.Cryptography;
using System.Text;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>What people did, mixed between them by a secret of the house: the same each time, and nobody can undo it.</summary>
internal static class Dealing
{
    /// <param name="shuffle">Null for a record that came as a file: it is mixed already.</param>
    /// <param name="named">A name for each voice in this thing alone, so that nothing leads from one thing to another.</param>
    public static IEnumerable<TVoice> Shuffled<TVoice>(byte[]? shuffle, IEnumerable<TVoice> voices, Func<TVoice, string> named) =>
        shuffle is null ? voices : voices.OrderBy(
            voice => Convert.ToHexString(HMACSHA256.HashData(shuffle, Encoding.UTF8.GetBytes(named(voice)))), StringComparer.Ordinal);
}
