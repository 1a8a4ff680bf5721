using System.Globalization;
using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

public sealed class FaultWordsTests : WrittenKit
{
    private const string InFrench = "Ce texte reste à écrire.";

    [Theory]
    [InlineData("scenarios[0]", ".erreur")]
    [InlineData(KitParts.Publishing, ".fautes span")]
    public async Task A_fault_of_a_kit_is_read_in_the_language_of_the_page(string part, string said)
    {
        Draft.Faults = [new("scenarios[0].story", 12, InFrench, KitFaultReason.Unwritten)];
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        var fault = (await Open(part)).Find(said);

        Assert.Equal("This text is still to be written.", fault.TextContent);
        Assert.Equal("en", fault.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_a_fault_names_is_in_its_sentence()
    {
        Draft.Faults = [new("licence.spdx", 3, InFrench, KitFaultReason.LicenceIsKept, ["Trois mondes", "CC-BY-SA-4.0"])];
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        var fault = (await Open("")).Find(".erreur");

        Assert.Equal("This kit comes from “Trois mondes”: it keeps its licence, CC-BY-SA-4.0.", fault.TextContent);
    }

    [Theory]
    [InlineData("scenarios[0]", ".erreur")]
    [InlineData(KitParts.Publishing, ".fautes span")]
    public async Task A_fault_that_only_a_newer_silo_knows_is_read_in_French_and_marked_so(string part, string said)
    {
        Draft.Faults = [new("scenarios[0].story", 12, InFrench, (KitFaultReason)9999)];
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

        var fault = (await Open(part)).Find(said);

        Assert.Equal(InFrench, fault.TextContent);
        Assert.Equal("fr", fault.GetAttribute("lang"));
    }
}
