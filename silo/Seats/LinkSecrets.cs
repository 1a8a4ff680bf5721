using System.Security.Cryptography;
using System.Text;

namespace FilageFuturs.Silo.Seats;

/// <summary>
/// Makes the secrets of links from one key of the house, so that a console can show them again while the log keeps only
/// their hashes.
/// </summary>
/// <param name="key">At least 32 random bytes, the same in every silo.</param>
internal sealed class LinkSecrets(byte[] key)
{
    private const int Characters = 40;

    public Secret For(SessionId session, Role role, int generation) =>
        new(Convert.ToHexStringLower(
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{session}/{role}/{generation}")))[..Characters]);

    /// <summary>
    /// With which a gathering asks its sessions, for ever: it answers to no browser. A room's first key for whoever conducts is
    /// the same, and opens no screen any more once that key was renewed.
    /// </summary>
    public Secret Gathering(SessionId session) => For(session, Role.Conductor, 1);

    /// <summary>With which a gathering opens a room, and asks again when no answer came.</summary>
    public Secret Opening(SessionId room) => For(new($"{room}/opening"), Role.None, 1);

    /// <summary>What the ballots of a session are shuffled with when its log leaves: nobody can undo it outside the house.</summary>
    public byte[] ShuffleOf(SessionId session) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{session}/ballots"));

    /// <summary>
    /// Tokens of the simulated people of a session, by rank from 0. No session can bear this name, so no link of a
    /// session has such a secret.
    /// </summary>
    public Func<int, Secret> Rehearsal(SessionId session) => rank => For(new($"{session}/rehearsal"), Role.Participant, rank + 1);
}
