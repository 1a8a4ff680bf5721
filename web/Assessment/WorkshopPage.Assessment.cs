using FilageFuturs.Web.Assessment;
using FilageFuturs.Web.Resources;

namespace FilageFuturs.Web.Sessions;

/// <summary>A participant who places themselves among the personas.</summary>
public sealed partial class WorkshopPage
{
    private async Task<bool> Assess(PlanePoint? at)
    {
        var before = Mine.Assessment;
        var outcome = await _desk.Do(
            nameof(Assess),
            () => Grains.Assessment(_screen!.Session).Assess(_screen.Who, at),
            Standing.Of(Texts<AssessmentTexts>(), Kit.Assessment!, at),
            before is null ? null : () => Assess(before));
        return outcome is { IsAccepted: true };
    }
}
