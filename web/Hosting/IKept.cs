namespace FilageFuturs.Web.Hosting;

/// <summary>One kind of thing that a house keeps, as it lies in one of the two places where a house may keep it.</summary>
internal interface IKept
{
    /// <summary>« Move.Part.… » of the texts.</summary>
    string Name { get; }

    /// <summary>Nothing that anybody made; what a first start makes by itself may be there.</summary>
    Task<bool> IsEmpty();

    /// <summary>By group, in the same order in both places.</summary>
    IAsyncEnumerable<KeptRow> Read();

    /// <summary>Takes the place of what a first start has made.</summary>
    Task Write(IAsyncEnumerable<KeptRow> rows);
}

/// <param name="Group">What stands or falls together: a stream, a table, a file.</param>
/// <param name="Content">Bytes, or whatever JSON tells whole.</param>
internal sealed record KeptRow(string Group, object Content);
