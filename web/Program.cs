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

if (SettingsReference.IsAsked(args))
{
    await Console.Out.WriteAsync(SettingsReference.Markdown());
    return 0;
}

var builder = WebApplication.CreateBuilder(DemoFlag.Spell(args));
if (await builder.ReadSettings() is not { } settings)
{
    return Settings.Wrong;
}

if (await builder.Move(settings) is { } moved)
{
    return moved;
}

if (builder.UseDataFolder(settings) is not { } folder)
{
    return Settings.Wrong;
}

builder.UseDefaultAddress();
builder.AddWorkshops(settings, folder);
builder.AddTelemetry(settings);
builder.AddHealth();
builder.AddHandover(settings);
if (settings.Cluster.Role is ClusterRole.Silo)
{
    await builder.RunSilo();
    return 0;
}

builder.AddLanguages();
builder.AddDoors();
builder.AddAccounts(settings);
builder.AddObservatory();
builder.AddScreens();
builder.AddWelcome();
builder.AddRest();
builder.OpenEarly(settings);

var app = builder.Build();
app.BeginWorkshops();
app.UsePatience();
app.UseHandover();
app.UseLiveScreens();
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
app.BeginRouting();
await app.RunAsync();
return Environment.ExitCode;

public partial class Program;
