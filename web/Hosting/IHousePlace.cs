namespace FilageFuturs.Web.Hosting;

/// <summary>Where a house keeps everything, open for a move alone: whoever runs the product keeps it from being opened.</summary>
internal interface IHousePlace : IAsyncDisposable
{
    /// <summary>As the operator knows it.</summary>
    string Said { get; }

    /// <summary>In the same order in every place.</summary>
    ImmutableArray<IKept> Parts { get; }

    /// <exception cref="MoveStoppedException">There is nothing, or somebody is there.</exception>
    Task OpenToLeave();

    /// <exception cref="MoveStoppedException">There is something, or somebody is there.</exception>
    Task OpenToEnter();

    /// <exception cref="MoveStoppedException">Somebody came in meanwhile.</exception>
    Task StillAlone();

    /// <summary>What was written stays; without it nothing does.</summary>
    Task Commit();
}
