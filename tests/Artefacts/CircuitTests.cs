using System.Text.Json;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Tests.Kits;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace FilageFuturs.Tests.Artefacts;

public sealed class CircuitTests
{
    [Fact]
    public async Task Six_objects_come_in_the_order_of_the_study() =>
        Assert.Equal(
            [typeof(JobAdvert), typeof(MagazineArticle), typeof(Chatbot), typeof(TrainingFlyer), typeof(Comic), typeof(SwipeApp)],
            (await KitShelf.Circuit()).Artefacts.Select(one => one.GetType()));

    [Fact]
    public async Task They_come_from_the_futures_of_the_workshop() =>
        Assert.Equal((await KitShelf.French()).Scenarios.AsEnumerable(), (await KitShelf.Circuit()).Scenarios);

    [Fact]
    public async Task Its_groups_imagine_no_scenario_where_those_of_the_hour_do()
    {
        Assert.False((await KitShelf.Circuit()).GroupsImagineScenarios);
        Assert.True((await KitShelf.French()).GroupsImagineScenarios);
    }

    [Fact]
    public async Task The_facts_of_the_study_are_in_them()
    {
        var objects = (await KitShelf.Circuit()).Artefacts;
        var article = objects.OfType<MagazineArticle>().Single();

        Assert.Equal("Assistant·e logistique bas carbone", objects.OfType<JobAdvert>().Single().Post);
        Assert.Contains("0,8\u00a0g de CO₂", objects.OfType<JobAdvert>().Single().Footprint, StringComparison.Ordinal);
        Assert.Contains("avril 2030", article.Issue, StringComparison.Ordinal);
        Assert.Contains("cinq questions par jour", article.Headline, StringComparison.Ordinal);
        Assert.Equal("Lilia", objects.OfType<Chatbot>().Single().Name);
        Assert.Contains("junior et senior", objects.OfType<TrainingFlyer>().Single().Details, StringComparison.Ordinal);
        Assert.Equal(6, objects.OfType<Comic>().Single().Panels.Length);
    }

    [Fact]
    public async Task Lilia_never_answers_the_same_way_to_two_words_of_one_turn() =>
        Assert.All(
            (await KitShelf.Circuit()).Artefacts.OfType<Chatbot>().Single().Nodes,
            node => Assert.Equal(node.Replies.Length, node.Replies.Select(reply => reply.Text).Distinct().Count()));

    [Fact]
    public async Task English_objects_differ_from_French_ones_only_in_words() =>
        Assert.Equal(Bones(await KitShelf.Circuit()), Bones(await KitShelf.EnglishCircuit()));

    [Fact]
    public async Task The_six_objects_cross_the_wire_whole()
    {
        await using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var wire = services.GetRequiredService<Serializer<Kit>>();
        var kit = (await KitReader.Open()).Read(Objects.File).Kit!;

        var arrived = wire.Deserialize(wire.SerializeToArray(kit))!;

        Assert.Equal(10, arrived.Artefacts.Length);
        Assert.Equal(JsonSerializer.Serialize(kit, EventJson.Options), JsonSerializer.Serialize(arrived, EventJson.Options));
    }

    [Fact]
    public void A_kit_without_objects_is_written_without_a_word_about_them()
    {
        var none = SmallKit with { Artefacts = [] };

        Assert.Empty(SmallKit.Artefacts);
        Assert.DoesNotContain("rtefacts", JsonSerializer.Serialize(none, EventJson.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_is_known_by_its_kind_wherever_the_word_stands()
    {
        const string Last = """{"markdown":"Un texte.","id":"charte","label":"Charte","title":"T","presentation":"P","kind":"document"}""";

        var read = JsonSerializer.Deserialize<Artefact>(Last, EventJson.Options);

        Assert.Equal("Un texte.", Assert.IsType<DocumentArtefact>(read).Markdown);
    }

    [Fact]
    public void An_object_of_a_newer_program_stops_the_reader_loudly() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Artefact>("""{"kind":"hologram"}""", EventJson.Options));

    // What is left of the objects without anything that is read: kinds, names, numbers and what leads where.
    private static IEnumerable<string> Bones(Kit kit) =>
    [
        .. kit.Phases.Select(phase => $"{phase.Id} {phase.Kind} {phase.Minutes} {phase.Say.Length}"),
        .. kit.Artefacts.Select(one => $"{one.GetType().Name} {one.Id} {one.Scenario}"),
        .. kit.Artefacts.OfType<Chatbot>().SelectMany(talk => talk.Nodes).Select(node =>
            $"{node.Id} {node.Says.Length} {string.Join(' ', node.Replies.Select(reply => reply.To))} {node.Profile?.Percent}"),
        .. kit.Artefacts.OfType<Comic>().SelectMany(comic => comic.Panels).Select(panel =>
            $"{panel.Picture.Drawing} {panel.Caption is null} {panel.Speech is null} {panel.Balloon}"),
        .. kit.Artefacts.OfType<SwipeApp>().SelectMany(app => app.Shows).Select(show => $"{show.Poster.Drawing} {show.Tags.Length}"),
    ];
}
