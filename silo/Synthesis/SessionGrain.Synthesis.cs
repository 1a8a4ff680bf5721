namespace FilageFuturs.Silo.Sessions;

internal sealed partial class SessionGrain
{
    public async Task<ArchiveView?> SeeArchive(Secret who)
    {
        await Fresh();
        return MayRead(who) ? Archive.Build(Id, _session, times) : null;
    }

    public async Task<byte[]?> ExportLog(Secret facilitator)
    {
        await Fresh();
        return Facilitates(facilitator) ? LogExport.Write(_session, await ReadAll(), secrets.ShuffleOf(Id)) : null;
    }

    private bool MayRead(Secret who) => MayLook(who) && (_session.IsClosed || Facilitates(who));
}
