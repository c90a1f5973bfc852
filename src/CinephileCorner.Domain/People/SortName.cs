namespace CinephileCorner.Domain.People;

/// <summary>Makes the key that orders people: the last word of the name first, then the rest; Jr. and numerals are no surnames.</summary>
public static class SortName
{
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TextFolding.Key).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            return name.Trim();
        var last = words.Count - 1;
        while (last > 0 && Suffixes.Contains(words[last], StringComparer.Ordinal))
            last--;
        return string.Join(' ', words.Skip(last).Take(1).Concat(words.Take(last)).Concat(words.Skip(last + 1)));
    }
}
