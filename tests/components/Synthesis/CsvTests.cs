using FilageFuturs.Web.Synthesis;

namespace FilageFuturs.ComponentTests.Synthesis;

public sealed class CsvTests : SynthesisContext
{
    [Theory]
    [InlineData("=SOMME(A1:A9)")]
    [InlineData("+33 6")]
    [InlineData("-2+3")]
    [InlineData("@ICI")]
    [InlineData("\tcaché")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("  =1")]
    public void No_cell_starts_a_formula(string typed) =>
        Assert.Equal($"'{typed}", Assert.Single(Assert.Single(CsvReading.Read(Csv.Write([[typed]])))));

    [Theory]
    [InlineData("Dire « non » ; et \"tenir\"")]
    [InlineData("Deux\nlignes")]
    [InlineData("être écouté·e")]
    [InlineData("a = b")]
    public void Words_come_back_as_they_were_typed(string typed) =>
        Assert.Equal(typed, Assert.Single(Assert.Single(CsvReading.Read(Csv.Write([[typed]])))));

    [Fact]
    public void A_number_stays_a_number_and_nothing_stays_empty() =>
        Assert.Equal(["-3", "", "oui"], Assert.Single(CsvReading.Read(Csv.Write([[-3, null, "oui"]]))));

    [Fact]
    public void Below_a_table_stand_whose_workshop_it_is_its_licence_and_what_was_adapted()
    {
        var licence = AnArchive.Full.Kit.Licence;

        var rows = CsvReading.Read(Csv.Write(new Tables(Say, AnArchive.Full).Votes(), Say.Credits(AnArchive.Full.Kit)));

        Assert.Equal(
            ["", $"Atelier conçu par {licence.Credit}. {licence.Name}, {licence.Url}", licence.Adaptation],
            rows[^3..].Select(row => Assert.Single(row)));
    }

    [Fact]
    public void Below_a_table_of_a_workshop_that_is_open_a_rehearsal_or_partly_erased_stands_so()
    {
        var open = AnArchive.Full with { ClosedAt = null, Figures = AnArchive.Full.Figures with { Simulated = 3, Erased = 2 } };

        Assert.Equal(
            [
                "L’atelier n’est pas clos\u00A0: ce tableau changera encore avec lui.", Say.Simulated(3)!, Say.Erased(open.Figures)!,
                .. Say.Credits(open.Kit),
            ],
            Tables.Below(Say, open).AsEnumerable());
    }

    [Fact]
    public void Cells_stand_one_a_row_with_what_else_was_said()
    {
        var rows = CsvReading.Read(Csv.Write(new Tables(Say, AnArchive.Full).Cells()));
        var first = rows[0].Zip(rows[1]).ToDictionary();

        Assert.Equal(69, rows.Count);
        Assert.All(rows, row => Assert.Equal(11, row.Length));
        Assert.Equal("Dompteur·euse d’effets", first["Réponse retenue"]);
        Assert.Equal("Ingénieur·e en émerveillement\nLe même, sans les chevaux", first["Autres idées"]);
        Assert.Equal(("oui", "non", "retenue"), (first["Débat"], first["Consensus"], first["État"]));
    }

    [Fact]
    public void A_need_keeps_what_was_merged_into_it()
    {
        var needs = new ArchivedNeeds(6, 6, null, [new(1, NeedKind.Skill, "Du temps", false, ["Un temps fixe", "Une heure"], 12, 6)]);

        var rows = CsvReading.Read(Csv.Write(new Tables(Say, AnArchive.Full with { Needs = needs }).Needs()));
        var need = rows[0].Zip(rows[1]).ToDictionary();

        Assert.Equal(("Du temps", "12", "Un temps fixe\nUne heure"), (need["Besoin"], need["Points"], need["Réunis"]));
    }

    [Fact]
    public void What_did_not_happen_leaves_the_names_of_the_columns() => Assert.All(
        [new Tables(Say, AnArchive.Empty).Votes(), new Tables(Say, AnArchive.Empty).Cells(), new Tables(Say, AnArchive.Empty).Preserved()],
        table => Assert.Single(CsvReading.Read(Csv.Write(table))));
}
