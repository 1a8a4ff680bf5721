using FilageFuturs.Web.Kits;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>What a kit may leave out, as older ones do.</summary>
public sealed class OptionalListTests : WrittenKit
{
    [Fact]
    public async Task A_kit_that_lists_no_genders_may_begin_to()
    {
        Draft.Kit["profile"]!.AsObject().Remove("genders");
        var panel = await Open("profile");

        panel.Find("#k-profile-genders-plus").Click();

        Assert.Single(Desk.Find("profile.genders").AsList());
    }
}
