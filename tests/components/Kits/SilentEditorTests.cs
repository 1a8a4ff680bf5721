using System.Net;
using FilageFuturs.ComponentTests.Seats;
using FilageFuturs.Web.Kits;
using Microsoft.Extensions.DependencyInjection;

namespace FilageFuturs.ComponentTests.Kits;

/// <summary>The address of an editor, asked for while the store of its draft is away.</summary>
public sealed class SilentEditorTests(SilentSessionTests.FaultyHouse house) : IClassFixture<SilentSessionTests.FaultyHouse>
{
    [Fact]
    public async Task Its_page_comes_all_the_same_and_asks_for_the_kit_once_it_can_say_what_it_waits_for()
    {
        var kit = $"le-notre-{Guid.NewGuid():N}";
        await house.Services.GetRequiredService<IGrainFactory>().KitDraft(kit).Begin(
            KitOwner.House, new(ChangeId.New(), "Le nôtre", "fr", KnownKits.QuelsFuturs, 0));
        house.Silence.Of = (new SessionId(kit), nameof(IKitDraftGrain.See));

        var answer = await house.Browser().GetAsync($"/kits/{kit}/ecrire");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
