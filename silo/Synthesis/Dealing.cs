using System.Security.Cryptography;
using System.Text;

namespace FilageFuturs.Silo.Synthesis;

/// <summary>What people did, mixed between them by a secret of the house: the same each time, and nobody can undo it.</summary>
internal static class Dealing
{
    /// <param name="shuffle">Null for a record that came as a file: it is mixed already.</param>
    /// <param name="what">Each thing is mixed for itself, so that nothing leads from one to another.</param>
    public static IEnumerable<Seat> Shuffled(byte[]? shuffle, string what, List<Seat> voices) => shuffle is null
        ? voices
        : voices.OrderBy(
            seat => Convert.ToHexString(HMACSHA256.HashData(shuffle, Encoding.UTF8.GetBytes($"{what} {seat.Id}"))),
            StringComparer.Ordinal);
}
