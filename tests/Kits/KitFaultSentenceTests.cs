using System.Xml.Linq;
using FilageFuturs.Silo.Kits;
using static FilageFuturs.Tests.House.House;

namespace FilageFuturs.Tests.Kits;

/// <summary>The sentences of faults are written twice: for whoever asks the silo, and for the pages in two languages.</summary>
public sealed class KitFaultSentenceTests
{
    private static readonly Dictionary<string, string> OnThePage =
        XDocument.Load(Path.Combine(Root, "web/Resources/KitFaultTexts.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [Fact]
    public void A_fault_is_said_alike_by_the_silo_and_on_a_French_page() => Assert.All(
        Enum.GetValues<KitFaultReason>(),
        reason => Assert.Equal(OnThePage[$"{reason}"], KitFaults.At("", reason, "{0}", "{1}").Message));

    [Fact]
    public void What_a_sentence_names_comes_with_its_reason()
    {
        var fault = KitFaults.At("licence.spdx", KitFaultReason.LicenceIsKept, "Trois mondes", "CC-BY-SA-4.0");

        Assert.Equal("Ce kit vient de «\u202FTrois mondes\u202F»\u00A0: il garde sa licence, CC-BY-SA-4.0.", fault.Message);
        Assert.Equal(["Trois mondes", "CC-BY-SA-4.0"], fault.Named!.Value.AsEnumerable());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_told_how_long_it_may_be()
    {
        var file = EditedKit.Changed(KitFiles.Embedded("quels-futurs.kit.json"), "scenarios[0].title", new string('a', 61));

        var fault = Assert.Single((await KitReader.Open()).Read(file).Faults);

        Assert.Equal(KitFaultReason.NotALine, fault.Reason);
        Assert.Equal("60", Assert.Single(fault.Named!.Value));
    }
}
