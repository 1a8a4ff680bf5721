using FilageFuturs.ComponentTests.Synthesis;
using FilageFuturs.Web.Observatory;
using FilageFuturs.Web.Synthesis;
using Microsoft.Extensions.DependencyInjection;
using static FilageFuturs.ComponentTests.Observatory.SightingSample;

namespace FilageFuturs.ComponentTests.Observatory;

/// <summary>What rooms made on paper keeps its mark years later.</summary>
public sealed class ObservedPaperTests : SynthesisContext
{
    private const string Mark = "(saisi pour la salle)";

    private readonly Observation _seen;

    public ObservedPaperTests()
    {
        Services.AddSingleton<ObservatoryWording>();
        var (live, typed) = (Held("2026-02-01"), Held("2026-03-01"));
        typed = typed with { Archive = typed.Archive with { Worlds = [typed.Archive.Worlds[0] with { IsOnPaper = true }] } };
        _seen = Observation.Of(Sightings.Of(2, [live, typed], [Idea(live, false), Idea(typed, true)]), new(null, null, null, null))!;
    }

    private ObservatoryTables Tables => new(Services.GetRequiredService<ObservatoryWording>(), Say, _seen);

    [Fact]
    public void The_page_marks_what_was_typed_and_nothing_else()
    {
        var fears = Render<FearsOverTime>(section => section.Add(one => one.Seen, _seen)).Find("section").TextContent;
        var ideas = Render<PreservedOverTime>(section => section.Add(one => one.Seen, _seen)).Find("section").TextContent;

        Assert.Contains($"Peur de 2026-03-01 {Mark}", fears, StringComparison.Ordinal);
        Assert.Contains($"Idée de 2026-03-01 {Mark}", ideas, StringComparison.Ordinal);
        Assert.All([fears, ideas], said => Assert.Equal(2, said.Split(Mark).Length));
    }

    [Fact]
    public void The_tables_say_it_in_their_last_column()
    {
        Assert.Equal(["Saisi pour la salle", "non", "oui"], Last(Tables.Fears()));
        Assert.Equal(["Saisi pour la salle", "non", "oui"], Last(Tables.Preserved()));
    }

    [Fact]
    public void Two_answers_typed_for_one_cell_are_two_fears_and_what_a_live_group_did_not_retain_is_none()
    {
        var seen = See(Feared("2026-02-01", isOnPaper: false), Feared("2026-03-01", isOnPaper: true));

        Assert.Equal(
            ["Peur de 2026-02-01", "Peur de 2026-03-01", "Autre peur de 2026-03-01"],
            seen.Fears.Select(fear => fear.Cell.Answer!));
    }

    private static Sighting Feared(string day, bool isOnPaper)
    {
        var held = Held(day);
        var world = held.Archive.Worlds[0];
        var cell = world.Cards[0].Cells[0] with { Others = [$"Autre peur de {day}"] };
        return held with
        {
            Archive = held.Archive with
            {
                Worlds = [world with { Cards = [world.Cards[0] with { Cells = [cell] }], IsOnPaper = isOnPaper }],
            },
        };
    }

    private static KeptIdea Idea(Sighting room, bool isOnPaper) =>
        new(room.Session, room.Kit.Id, room.Day, room.Name, $"Idée de {room.Name}", 3, isOnPaper);

    private static IEnumerable<string> Last(IEnumerable<IReadOnlyList<object?>> rows) =>
        CsvReading.Table(Csv.Write(rows)).Select(row => row[^1]);
}
