using FilageFuturs.Web.Sessions;

namespace FilageFuturs.ComponentTests.Sessions;

public sealed class PacesTests
{
    [Theory]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(90)]
    public void A_pace_adds_up_to_the_time_people_have(int minutes)
    {
        var plan = Paces.Stretch(AWorkshop.Kit, minutes);

        Assert.Equal(TimeSpan.FromMinutes(minutes), plan.Aggregate(TimeSpan.Zero, (sum, phase) => sum + phase.Length));
        Assert.Equal(AWorkshop.Kit.Phases.Select(phase => phase.Id), plan.Select(phase => phase.Phase));
    }

    [Fact]
    public void An_hour_is_the_plan_of_the_study() =>
        Assert.Equal([5, 5, 5, 10, 10, 10, 15], Paces.Stretch(AWorkshop.Kit, 60).Select(phase => (int)phase.Length.TotalMinutes));

    [Fact]
    public void No_phase_vanishes_however_short_the_time() =>
        Assert.All(Paces.Stretch(AWorkshop.Kit, 5), phase => Assert.True(phase.Length >= TimeSpan.FromMinutes(1)));
}
