namespace FilageFuturs.Kits;

/// <summary>A limit on everything that authors write and bring.</summary>
public static class KitLimits
{
    /// <summary>Of a whole kit as JSON, in characters.</summary>
    public const int Length = 512 * 1024;

    /// <summary>Of its pictures, sounds and films together, in bytes: with its text they make a file that comes back in.</summary>
    public const int FilesBytes = 64_000_000;

    /// <summary>Of one change, all its parts together, in characters.</summary>
    public const int ChangeLength = 32 * 1024;

    public const int ChangesAtOnce = 64;

    /// <summary>Over the whole life of a kit; beyond, its author goes on from a copy.</summary>
    public const int Changes = 20_000;

    public const int Versions = 500;
    public const int NoteLength = 240;
    public const int Ancestors = 40;

    /// <summary>How many changes can be taken back.</summary>
    public const int Undo = 200;

    public const int Kits = 2_000;
}
