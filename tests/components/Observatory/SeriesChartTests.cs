using FilageFuturs.Web.Observatory;

namespace FilageFuturs.ComponentTests.Observatory;

public sealed class SeriesChartTests
{
    [Fact]
    public void A_hole_in_time_is_a_hole_in_the_line()
    {
        Assert.Equal("", SeriesChart.Line([0.5, null, 0.25], DotMark.OrangeTriangle));
        Assert.Equal("M58 60L177 85", SeriesChart.Line([0.5, 0.25, null], DotMark.OrangeTriangle));
    }

    [Fact]
    public void Three_kinds_of_dot_at_the_same_share_are_three_shapes_apart() => Assert.Equal(
        3, new[] { DotMark.GreenDisc, DotMark.OrangeTriangle, DotMark.RedSquare }.Select(mark => SeriesChart.Points([0.5], mark)).Distinct().Count());

    [Fact]
    public void Numbers_are_plain_in_every_language()
    {
        using var _ = new InFrench();

        Assert.DoesNotContain(',', SeriesChart.Points([1 / 3d, 2 / 3d], DotMark.RedSquare));
    }

    private sealed class InFrench : IDisposable
    {
        private readonly System.Globalization.CultureInfo _before = System.Globalization.CultureInfo.CurrentCulture;

        public InFrench() => System.Globalization.CultureInfo.CurrentCulture = new("fr-FR");

        public void Dispose() => System.Globalization.CultureInfo.CurrentCulture = _before;
    }
}
