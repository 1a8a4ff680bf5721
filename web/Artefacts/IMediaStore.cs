namespace FilageFuturs.Web.Artefacts;

/// <summary>
/// Where files of authors lie, each under the name of its content: in the data folder, or in the database that all nodes
/// share. One contract suite on both.
/// </summary>
internal interface IMediaStore
{
    /// <summary>All of them or none. Answers the names of those that were not there before.</summary>
    Task<ImmutableArray<string>> Add(IReadOnlyList<(string Name, byte[] Content)> files);

    Task Remove(ImmutableArray<string> names);

    /// <summary>What lies here without the files of these names, in bytes.</summary>
    Task<long> Weigh(IReadOnlyList<string> without);

    /// <summary>Read from wherever one wishes, a piece at a time; null when there is no such file.</summary>
    Task<Stream?> Open(string name);
}
