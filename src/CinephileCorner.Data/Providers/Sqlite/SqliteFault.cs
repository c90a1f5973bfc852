using Microsoft.Data.Sqlite;

namespace CinephileCorner.Data.Providers.Sqlite;

/// <summary>Puts into words what SQLite says in numbers.</summary>
internal static class SqliteFault
{
    /// <summary>The sentence for a fault of the whole store; null for one that is about single rows.</summary>
    public static string? Sentence(Exception fault, string file)
    {
        for (var at = fault; at is not null; at = at.InnerException)
        {
            if (at is SqliteException sqlite && Sentence(sqlite.SqliteErrorCode, file) is { } sentence)
                return sentence;
        }
        return null;
    }

    /// <summary>Whether a row could not be written because of another: that one has its key, or is gone though this one names it. Whoever looks again finds it so.</summary>
    public static bool IsTaken(Exception fault) => fault.GetBaseException() is SqliteException { SqliteErrorCode: 19 };

    private static string? Sentence(int code, string file) => code switch
    {
        5 or 6 => $"The store “{file}” is held by another program; end that one, or try again.",
        8 => $"The store “{file}” cannot be written to; let the program write to the file and its folder.",
        10 => $"The disk of the store “{file}” does not answer properly; see to the disk, then try again.",
        11 => $"The store “{file}” is damaged; put the newest backup in its place.",
        13 => $"The disk of the store “{file}” is full; make room, then try again.",
        14 => $"The store “{file}” cannot be opened; let the program write to the file and its folder.",
        26 => $"The file “{file}” is not a database; name another in ConnectionStrings:Store, or move the file away.",
        _ => null,
    };
}
