using FilageFuturs.CrashWriter;
using FilageFuturs.Silo.EventLog;
using Microsoft.Extensions.DependencyInjection;

// Written to be killed: says « stream version id ok » once the log has answered, and goes on until somebody stops it.
const int Rooms = 6;

await using var services = new ServiceCollection().AddEventLog(new(), args[0]).BuildServiceProvider();
var log = services.GetRequiredService<IEventLog>();

await Task.WhenAll(Enumerable.Range(0, Rooms).Select(room => Task.Run(() => new Room(log, $"room-{room}").Write())));
