using System.Security.Cryptography;
using System.Text.Json;

namespace FilageFuturs.Web.Hosting;

/// <summary>
/// Whether two places keep the same: in each group every row leans on the one before by SHA-256, so that none is changed,
/// moved, missing or one too many without its group saying so.
/// </summary>
internal static class KeptChains
{
    /// <exception cref="MoveStoppedException">They differ; the message names the first group that does.</exception>
    public static async Task<KeptTally> Compare(IKept here, IKept there)
    {
        var total = new KeptTally(0, 0, new byte[SHA256.HashSizeInBytes]);
        await using var others = Groups(there).GetAsyncEnumerator();
        await foreach (var group in Groups(here))
        {
            if (!await others.MoveNextAsync() || !group.IsSame(others.Current))
            {
                throw new MoveStoppedException(MoveStop.Differs, here.Name, group.Name);
            }

            total = new(total.Rows + group.Rows, total.Groups + 1, SHA256.HashData([.. total.Hash, .. group.Chain]));
        }

        return await others.MoveNextAsync()
            ? throw new MoveStoppedException(MoveStop.Differs, here.Name, others.Current.Name)
            : total;
    }

    private static async IAsyncEnumerable<Group> Groups(IKept kept)
    {
        Group? group = null;
        await foreach (var row in kept.Read())
        {
            if (group is not null && group.Name != row.Group)
            {
                yield return group;
                group = null;
            }

            group ??= new(row.Group, 0, new byte[SHA256.HashSizeInBytes]);
            group = group with { Rows = group.Rows + 1, Chain = SHA256.HashData([.. group.Chain, .. BytesOf(row.Content)]) };
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    private static byte[] BytesOf(object content) =>
        content as byte[] ?? JsonSerializer.SerializeToUtf8Bytes(content, content.GetType());

    private sealed record Group(string Name, long Rows, byte[] Chain)
    {
        public bool IsSame(Group other) =>
            Name == other.Name && Rows == other.Rows && Chain.AsSpan().SequenceEqual(other.Chain);
    }
}

/// <param name="Hash">Of the chains of all groups, in their order.</param>
internal sealed record KeptTally(long Rows, int Groups, byte[] Hash);
