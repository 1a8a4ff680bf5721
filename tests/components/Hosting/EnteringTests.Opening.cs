using System.Net;

namespace FilageFuturs.ComponentTests.Hosting;

public sealed partial class EnteringTests
{
    [Theory]
    [InlineData("/ouvrir")]
    [InlineData("/rencontre/ouvrir")]
    public async Task Whoever_reads_english_opens_the_english_kit_unless_they_choose_another(string page)
    {
        Assert.Contains(
            "<option value=\"quels-futurs-en\" selected", await house.Browser("en").GetStringAsync(page), StringComparison.Ordinal);
        Assert.Contains(
            $"<option value=\"{KnownKits.QuelsFuturs}\" selected", await house.Browser().GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kit_chosen_after_the_page_was_drawn_is_shown_with_its_own_minutes_and_not_with_the_former_ones()
    {
        var answer = await house.Browser().Submit("/ouvrir", "ouvrir",
        [
            .. OpeningFields.Where(field => field.Item1 is not "Form.KitId"), ("Form.KitId", KnownKits.Circuit),
            ("Form.Phases[0].Minutes", "77"), ("Form.Phases[0].Mode", nameof(PhaseMode.Firm)), ("Form.Video", "chez nous"),
        ]);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("name=\"Form.Phases[0].Minutes\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"77\"", html, StringComparison.Ordinal);
        Assert.Contains($"name=\"Form.PhasesOf\" value=\"{KnownKits.Circuit}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_people_than_seats_are_told_beside_the_seats_and_nothing_is_opened()
    {
        var answer = await house.Browser().Submit("/ouvrir", "ouvrir",
        [
            .. OpeningFields.Where(field => field.Item1 is not "Form.People"), ("Form.People", "24"),
        ]);
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Matches("id=\"places-faute\">Prévoyez au moins autant de places", html);
    }
}
