namespace FilageFuturs.Tests.EventLog;

public sealed class MemoryEventLogTests : EventLogContract
{
    protected override IEventLog Log { get; } = new MemoryEventLog();
}
