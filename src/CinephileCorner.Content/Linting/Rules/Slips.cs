namespace CinephileCorner.Content.Linting.Rules;

/// <summary>How many slips of the keyboard lie between two words: a letter more, less or other.</summary>
internal static class Slips
{
    private const int Many = 9;

    public static int Between(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2 || one.Length > 40)
            return Many;
        var above = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            above[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            above = row;
        }
        return above[^1];
    }
}
