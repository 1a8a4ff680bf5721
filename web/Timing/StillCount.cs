using System.Globalization;

namespace FilageFuturs.Web.Timing;

/// <summary>What a clock showed at a moment of the past: the digits and the thread that js/clock.js draws live.</summary>
internal readonly record struct StillCount(PhaseClock Phase, DateTimeOffset Now)
{
    public bool IsOver => Left < TimeSpan.Zero && Phase is { Mode: PhaseMode.Guide, IsPaused: false };

    public string Digits
    {
        get
        {
            var seconds = IsOver ? (int)(-Left).TotalSeconds : Math.Max(0, (int)Math.Ceiling(Left.TotalSeconds));
            return IsOver ? $"+{seconds / 60}:{seconds % 60:00}" : $"{seconds / 60:00}:{seconds % 60:00}";
        }
    }

    /// <summary>What is left of the thread, from 1 to 0, as CSS writes numbers.</summary>
    public string Rest => Math.Clamp(Left / Phase.Length, 0, 1).ToString("0.####", CultureInfo.InvariantCulture);

    private TimeSpan Left => Phase.LeftAtPause ?? (Phase.Deadline ?? Now) - Now;
}
