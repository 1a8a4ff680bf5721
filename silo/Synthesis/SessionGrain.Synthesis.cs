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

    // A scribe puts ideas into families while the gathering meets: their key reads no archive.
    private bool MayRead(Secret who) =>
        _session.Exists
        && IdentityOf(who) is { Role: not (Role.None or Role.Scribe) } reader
        && (_session.IsClosed || reader.Facilitates);
}
