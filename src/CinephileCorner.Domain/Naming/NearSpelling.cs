namespace CinephileCorner.Domain.Naming;

/// <summary>Whether two names are so alike that one may be a slip of the other.</summary>
public static class NearSpelling
{
    /// <summary>The most letters in which two near names differ.</summary>
    public const int MostSlips = 2;

    /// <summary>True when they differ by one letter more, less, other or changed places with its neighbour, or by two such slips where both have more than ten. Equal names are not near; nor are those whose numbers differ, “Rocky 2” and “Rocky 3”, and short ones that begin otherwise.</summary>
    /// <param name="one">Folded, as <see cref="TextFolding.Key"/> does.</param>
    /// <param name="other">Folded likewise.</param>
    public static bool IsNear(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var most = Math.Min(one.Length, other.Length) > 10 ? MostSlips : 1;
        var shorter = Math.Min(one.Length, other.Length);
        return shorter > 3 && (shorter > 5 || one[0] == other[0]) && !string.Equals(one, other, StringComparison.Ordinal) && EditDistance.Between(one, other, most) is not null && HaveSameDigits(one, other);
    }

    private static bool HaveSameDigits(string one, string other) => one.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit));
}
