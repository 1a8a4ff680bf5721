using System.Text.Json;
using FilageFuturs.Silo.Kits;
using FilageFuturs.Silo.Rehearsals;
using FilageFuturs.Tests.Kits;
using static FilageFuturs.Tests.Studio.Studios;

namespace FilageFuturs.Tests.Studio;

/// <summary>Whatever is typed, the object that comes of it is one that a kit could hold.</summary>
public sealed class MakingTests
{
    private static readonly string[] Odd =
        ["a", "é", "<b>", "‹", "«", "»", "\n", "\t", " ", "\u00a0", "\u2028", "’", "…", "🎭", "œ", "\"", "\\", "&", "\u0007", "?"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_kind_of_object_is_valid_in_a_kit_whatever_was_typed(int seed)
    {
        var random = new Random(seed);
        var reader = await KitReader.Open();
        var circuit = await KitShelf.Circuit();
        var made = Enum.GetValues<MadeKind>()
            .Select(kind => Made(kind, field => Text(field, random, seed)) with { Id = new($"made-{kind}"), Scenario = circuit.Scenarios[0].Id });

        var read = reader.Read(JsonSerializer.Serialize(circuit with { Artefacts = [.. made] }, EventJson.Options));

        Assert.True(read.Kit is not null, string.Join(" | ", read.Faults.Select(fault => $"{fault.Path}: {fault.Message}")));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Simulated_people_have_words_for_a_complete_object_of_every_kind(string language)
    {
        var words = RehearsalWords.In(language);

        Assert.All(Enum.GetValues<MadeKind>(), kind =>
        {
            Assert.All(Templates.Of(kind).Where(field => field.IsRequired), field => Assert.True(words.Object(kind).ContainsKey(field.Id), $"{kind} {field.Id}"));
            Assert.All(words.Object(kind), one => Assert.InRange(one.Value.Length, 1, Templates.Find(kind, one.Key)!.Length));
        });
    }

    [Fact]
    public void What_lacks_is_named_and_the_object_shows_where() =>
        Assert.Equal("…", Assert.IsType<JobAdvert>(Made(MadeKind.JobAdvert, _ => "")).Employer);

    [Fact]
    public void A_document_keeps_its_lines_and_its_signs() => Assert.Equal(
        "# Menu \\*\n\nEntrée\\\nPlat\n\n\\- Pain",
        Assert.IsType<DocumentArtefact>(Made(MadeKind.Document, field => field.Id.Value == "title" ? "Menu *" : "    Entrée\r\nPlat \n\n- Pain")).Markdown);

    [Fact]
    public void Each_reply_of_a_made_machine_has_its_own_answer()
    {
        var talk = Assert.IsType<Chatbot>(Made(MadeKind.Chatbot, field => $"Mot {field.Id}"));
        var first = talk.Find(talk.Start).Replies[0];

        Assert.Equal("Mot answer-1", Assert.Single(talk.Find(first.To).Says));
        Assert.Equal("Mot goodbye", talk.Find(first.To).Ending);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    private static Artefact Made(MadeKind kind, Func<TemplateField, string> fill)
    {
        var session = Given(AStudioIsOpen).And(new StudioKindChosen(G1, kind, Ana)).And(
        [
            .. Templates.Of(kind).Select(field => new StudioFieldWritten(G1, kind, field.Id, new($"r-{field.Id}"), Ana, null, fill(field))),
        ]).Session;
        return Making.Of(session, G1, session.Drafts.Of(G1))!;
    }

    /// <summary>Nothing, as much as fits, or any signs, as the rules let them through.</summary>
    private static string Text(TemplateField field, Random random, int seed) => (field.Shape, (seed + random.Next(4)) % 4) switch
    {
        (FieldShape.Drawing, 0) => "",
        (FieldShape.Drawing, _) => Templates.Drawings[random.Next(Templates.Drawings.Length)],
        (_, 0) => "",
        (_, 1) => new('w', field.Length),
        _ => Cut(string.Concat(Enumerable.Range(0, random.Next(1, field.Length + 1)).Select(_ => Odd[random.Next(Odd.Length)])), field.Length).Trim(),
    };

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
