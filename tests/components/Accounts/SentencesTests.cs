using FilageFuturs.Web.Accounts;
using FilageFuturs.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FilageFuturs.ComponentTests.Accounts;

public sealed class SentencesTests
{
    private readonly IStringLocalizer<AccountTexts> _texts = new ServiceCollection().AddLogging().AddLocalization()
        .BuildServiceProvider().GetRequiredService<IStringLocalizer<AccountTexts>>();

    [Fact]
    public void Every_refusal_and_every_role_has_its_sentence()
    {
        Assert.All(
            Enum.GetValues<AccountRefusal>().Where(one => one is not AccountRefusal.None),
            refusal => Assert.False(_texts[$"Refusal.{refusal}"].ResourceNotFound));
        Assert.All(
            MemberLine.Roles,
            role => Assert.False(_texts[$"Role.{role}"].ResourceNotFound || _texts[$"RoleWhat.{role}"].ResourceNotFound));
    }
}
