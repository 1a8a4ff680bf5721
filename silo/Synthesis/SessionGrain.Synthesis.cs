namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    private const int LinesPerPage = 500;

    public async Task<ArchiveView?> SeeArchive(Secret who)
    {
        await Fresh();
        return MayLook(who) && (_session.IsClosed || Facilitates(who))
            ? Archive.Build(Id, _session, times)
            : null;
    }

    public async Task<ImmutableArray<LogLine>?> ExportLog(Secret facilitator, long after)
    {
        await Fresh();
        return Facilitates(facilitator)
            ? [.. LogExport.Lines(await ReadAll()).Where(line => line.Version > after).Take(LinesPerPage)]
            : null;
    }
}
