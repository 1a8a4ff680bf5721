using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Artefacts;
using FilageFuturs.Web.Gatherings;
using FilageFuturs.Web.Hosting;
using FilageFuturs.Web.Observatory;
using FilageFuturs.Web.Synthesis;

if (HealthProbe.IsAsked(args))
{
    return await HealthProbe.Ask(args);
}

var builder = WebApplication.CreateBuilder(DemoFlag.Spell(args));
builder.UseSecretFiles();
if (await builder.Move() is { } moved)
{
    return moved;
}

var role = ClusterRoles.Of(builder.Configuration);
builder.UseDefaultAddress();
builder.UseDataFolder();
builder.AddWorkshops(role);
builder.AddTelemetry(role);
builder.AddHealth();
if (role is ClusterRole.Silo)
{
    await builder.RunSilo();
    return 0;
}

builder.AddLanguages();
builder.AddDoors();
builder.AddAccounts();
builder.AddObservatory();
builder.AddScreens();
builder.AddWelcome();

var app = builder.Build();
app.UseFriendlyErrors();
app.UseContentSecurity();
app.UseLanguages();
app.UseDoors();
app.MapAssets();
app.MapHealth();
app.MapMeasures();
app.MapTime();
app.MapDoors();
app.MapDownloads();
app.MapMergedDownloads();
app.MapMedia();
app.MapObservatory();
app.MapScreens();
await app.RunAsync();
return 0;

public partial class Program;
