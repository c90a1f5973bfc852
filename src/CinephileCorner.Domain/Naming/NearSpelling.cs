namespace CinephileCorner.Domain.Naming;

/// <summary>Whether two names are so alike that one may be a slip of the other.</summary>
public static class NearSpelling
{
    /// <summary>The most letters in which two near names differ.</summary>
    public const int MostSlips = 2;

    /// <summary>True when they differ by one letter more, less or other, or by two where both have more than ten. Equal names are not near; nor are those whose numbers differ, “Rocky 2” and “Rocky 3”, and short ones that begin otherwise.</summary>
    /// <param name="one">Folded, as <see cref="TextFolding.Key"/> does.</param>
    /// <param name="other">Folded likewise.</param>
    public static bool IsNear(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var most = Math.Min(one.Length, other.Length) > 10 ? MostSlips : 1;
        var shorter = Math.Min(one.Length, other.Length);
        return shorter > 3 && (shorter > 5 || one[0] == other[0]) && !string.Equals(one, other, StringComparison.Ordinal) && IsWithin(one, other, most) && HaveSameDigits(one, other);
    }

    private static bool IsWithin(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return false;
        Span<int> last = stackalloc int[Math.Min(other.Length, 512) + 1];
        Span<int> next = stackalloc int[last.Length];
        if (other.Length > 512)
            return false;
        for (var column = 0; column < last.Length; column++)
            last[column] = column;
        for (var row = 1; row <= one.Length; row++)
        {
            next[0] = row;
            var least = row;
            for (var column = 1; column <= other.Length; column++)
            {
                next[column] = Math.Min(Math.Min(next[column - 1], last[column]) + 1, last[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1));
                least = Math.Min(least, next[column]);
            }
            if (least > most)
                return false;
            next.CopyTo(last);
        }
        return last[^1] <= most;
    }

    private static bool HaveSameDigits(string one, string other) => one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit));
}
