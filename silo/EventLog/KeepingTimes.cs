using Microsoft.Extensions.Configuration;

namespace FilageFuturs.Silo.EventLog;

/// <summary>How long a workshop keeps what people said, from its last event on.</summary>
/// <param name="Names">First names and profiles.</param>
/// <param name="Words">Everything that anybody wrote.</param>
internal sealed record KeepingTimes(TimeSpan Names, TimeSpan Words)
{
    /// <param name="configuration">« Keeping:NamesDays » and « Keeping:WordsDays », whole days.</param>
    public static KeepingTimes Of(IConfiguration configuration) => new(
        Days(configuration, "Keeping:NamesDays", Keeping.Names), Days(configuration, "Keeping:WordsDays", Keeping.Words));

    private static TimeSpan Days(IConfiguration configuration, string name, TimeSpan otherwise)
    {
        var days = configuration.GetValue(name, otherwise.TotalDays);
        return days >= 1
            ? TimeSpan.FromDays(days)
            : throw new InvalidOperationException($"{name} is {days}: one day or more was expected.");
    }
}
