using System.Reflection;
using System.Text.Json;

namespace FilageFuturs.Tests.EventLog.StoredEvents;

public sealed class StoredEventTests
{
    [Fact]
    public void Every_event_ever_written_reads_and_would_be_written_the_same_to_the_byte()
    {
        foreach (var stored in StoredEventLines.All)
        {
            var again = EventJson.Encode(stored.Id, stored.At, EventJson.Decode(stored).Event);

            Assert.Equal(stored.Type, again.Type);
            Assert.Equal(stored.Data, again.Data);
            Assert.Equal(stored.Words, again.Words);
            Assert.Equal(stored.Owner, again.Owner);
        }
    }

    [Fact]
    public void An_address_of_video_calls_that_lies_among_the_facts_still_reads_and_is_written_among_the_words()
    {
        Assert.NotEmpty(StoredEventLines.Older);
        foreach (var stored in StoredEventLines.Older)
        {
            var opened = (SessionOpened)EventJson.Decode(stored).Event;
            var again = EventJson.Encode(stored.Id, stored.At, opened);

            Assert.Contains(opened.VideoPattern!, stored.Data, StringComparison.Ordinal);
            Assert.Contains(opened.VideoPattern!, again.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(opened.VideoPattern!, again.Data, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_sat_down_before_anybody_was_asked_for_a_gender_is_read_as_having_said_none()
    {
        var (seat, room) = (StoredEventLines.All.First(IsOf<SeatTaken>), StoredEventLines.All.First(IsOf<SessionOpened>));
        Assert.DoesNotContain("gender", seat.Words + room.Data, StringComparison.Ordinal);

        var said = ((SeatTaken)EventJson.Decode(seat).Event).Profile!;

        Assert.Equal((new ChoiceId("stratege"), null), (said.Persona, said.Gender));
        Assert.Empty(((SessionOpened)EventJson.Decode(room).Event).Kit.Profile.OfferedGenders);

        static bool IsOf<T>(StoredEvent stored) => EventJson.Decode(stored).Event is T;
    }

    [Fact]
    public void Every_event_of_the_product_has_an_example_on_disk()
    {
        var kept = StoredEventLines.All.Select(stored => stored.Type).ToHashSet();

        Assert.Empty(EventNames.ByName.Keys.Except(kept));
    }

    [Fact]
    public void Every_word_of_the_product_has_an_example_on_disk()
    {
        var kept = StoredEventLines.All.SelectMany(WordsOf).Select(word => word.Property).ToHashSet();

        Assert.Empty(EventNames.ByType.Keys.SelectMany(WordProperties).Except(kept));
    }

    [Fact]
    public void What_people_wrote_lies_among_the_words_and_nowhere_else()
    {
        foreach (var stored in StoredEventLines.All)
        {
            foreach (var (property, value) in WordsOf(stored))
            {
                var json = JsonSerializer.Serialize(value, property.PropertyType, EventJson.Options);
                Assert.Contains(json, stored.Words, StringComparison.Ordinal);
                Assert.DoesNotContain(json, stored.Data, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    $"\"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}\"",
                    TopLevelNames(stored.Data),
                    StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_lies_among_a_persons_words_is_told_to_them_but_for_what_they_read_elsewhere()
    {
        string[] elsewhere = ["seat-taken/1", "seat-renamed/1", "idea-brought/1"];
        foreach (var stored in StoredEventLines.All.Where(stored => stored.Owner is not null && !elsewhere.Contains(stored.Type)))
        {
            Assert.Equal(
                WordsOf(stored).Select(word => word.Value).OfType<string>(),
                Keeping.WordsOf(EventJson.Decode(stored).Event));
        }
    }

    [Fact]
    public void Erased_words_read_as_nothing_and_the_rest_stays()
    {
        foreach (var stored in StoredEventLines.All)
        {
            var erased = stored with { Words = null };

            var happened = EventJson.Decode(erased).Event;

            Assert.All(WordProperties(happened.GetType()), property => Assert.Null(property.GetValue(happened)));
            Assert.Equal(stored.Data, EventJson.Encode(stored.Id, stored.At, happened).Data);
            Assert.Equal(stored.Owner, happened.Owner?.Value);
        }
    }

    [Theory]
    [InlineData("note-added/2")]
    [InlineData("curtain-fell/1")]
    public void An_event_of_a_newer_program_stops_the_reader_loudly(string name)
    {
        var unknown = StoredEventLines.All[0] with { Type = name };

        var stopped = Assert.Throws<UnknownEventException>(() => EventJson.Decode(unknown));

        Assert.Contains(name, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_choice_that_has_no_name_is_not_written()
    {
        var nameless = new FloorOrderSet((FloorOrder)99);

        Assert.Throws<JsonException>(() => EventJson.Encode(Guid.Empty, Start, nameless));
    }

    private static IEnumerable<(PropertyInfo Property, object Value)> WordsOf(StoredEvent stored)
    {
        var happened = EventJson.Decode(stored).Event;
        return WordProperties(happened.GetType())
            .Select(property => (property, Value: property.GetValue(happened)))
            .Where(word => word.Value is not null)
            .Select(word => (word.property, word.Value!));
    }

    private static IEnumerable<PropertyInfo> WordProperties(Type type) =>
        type.GetProperties().Where(property => property.GetCustomAttribute<WordsAttribute>() is not null);

    private static string TopLevelNames(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join(' ', document.RootElement.EnumerateObject().Select(property => $"\"{property.Name}\""));
    }
}
