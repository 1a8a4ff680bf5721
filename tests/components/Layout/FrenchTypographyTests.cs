using FilageFuturs.Web.Layout;

namespace FilageFuturs.ComponentTests.Layout;

public sealed class FrenchTypographyTests
{
    [Theory]
    [InlineData("Quoi?", "Quoi\u202F?")]
    [InlineData("Quoi ?!", "Quoi\u202F?!")]
    [InlineData("Moins de dates; plus de liens", "Moins de dates\u202F; plus de liens")]
    [InlineData("Un mot: scalable", "Un mot\u00A0: scalable")]
    [InlineData("Un mot : scalable", "Un mot\u00A0: scalable")]
    [InlineData("l'IA d'aujourd'hui", "l’IA d’aujourd’hui")]
    [InlineData("« ensemble »", "«\u202Fensemble\u202F»")]
    [InlineData("«ensemble»", "«\u202Fensemble\u202F»")]
    [InlineData("50% des dates", "50\u00A0% des dates")]
    [InlineData("Et puis...", "Et puis…")]
    public void Typed_words_are_set_as_a_printer_would(string typed, string set) =>
        Assert.Equal(set, FrenchTypography.Set(typed));

    [Theory]
    [InlineData("https://exemple.org/?a=1;b=2")]
    [InlineData("Rendez-vous à 10:30")]
    [InlineData("Bravo :)")]
    [InlineData("participant·es")]
    [InlineData("Un écran de 7'")]
    [InlineData("")]
    public void Addresses_hours_and_smileys_stay_as_typed(string typed) => Assert.Equal(typed, FrenchTypography.Set(typed));

    [Fact]
    public void Setting_twice_changes_nothing_more()
    {
        var once = FrenchTypography.Set("« Quoi ? » : l'essentiel!");
        Assert.Equal(once, FrenchTypography.Set(once));
    }

    [Theory]
    [InlineData("fr", "Quoi\u202F?")]
    [InlineData("fr-CA", "Quoi\u202F?")]
    [InlineData(null, "Quoi\u202F?")]
    [InlineData("en", "Quoi?")]
    public void French_spaces_are_for_French_and_for_words_whose_language_nobody_says(string? language, string set) =>
        Assert.Equal(set, FrenchTypography.Set("Quoi?", language));

    [Fact]
    public void Words_erased_are_set_as_nothing() => Assert.Equal("", FrenchTypography.Set(null));
}
