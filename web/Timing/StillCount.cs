using System.Globalization;

namespace FilageFuturs.Web.Timing;

/// <summary>What a clock showed at a moment of the past: the digits and the thread that js/clock.js draws live.</summary>
internal readonly record struct StillCount(PhaseClock Phase, DateTimeOffset Now)
{
    /// <summary>How it looks: a pause has a look of its own, whatever the digits.</summary>
    public bool IsOver => IsPast && !Phase.IsPaused;

    public string Digits
    {
        get
        {
            var seconds = IsPast ? (int)(-Left).TotalSeconds : Math.Max(0, (int)Math.Ceiling(Left.TotalSeconds));
            return IsPast ? $"+{seconds / 60}:{seconds % 60:00}" : $"{seconds / 60:00}:{seconds % 60:00}";
        }
    }

    /// <summary>What is left of the thread, from 1 to 0, as CSS writes numbers.</summary>
    public string Rest => Math.Clamp(Left / Phase.Length, 0, 1).ToString("0.####", CultureInfo.InvariantCulture);

    private bool IsPast => Left < TimeSpan.Zero && Phase.Mode is PhaseMode.Guide;

    private TimeSpan Left => Phase.LeftAtPause ?? (Phase.Deadline ?? Now) - Now;
}
