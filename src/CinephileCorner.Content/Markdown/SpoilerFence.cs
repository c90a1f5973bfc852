namespace CinephileCorner.Content.Markdown;

/// <summary>A line of colons, as spoilers begin and end with.</summary>
/// <param name="Length">How many colons; 0 for any other line.</param>
/// <param name="Title">Of the spoiler it opens, empty for none; null when it opens none.</param>
internal readonly record struct SpoilerFence(int Length, string? Title, bool IsBare)
{
    private const int Shortest = 3;
    private const string Word = "spoiler";

    /// <summary>Reads a line without its indentation.</summary>
    public static SpoilerFence Read(ReadOnlySpan<char> line)
    {
        var length = line.IndexOfAnyExcept(':') is var other and >= 0 ? other : line.Length;
        var rest = line[length..].Trim();
        return new SpoilerFence(length, length >= Shortest ? TitleIn(rest) : null, rest.IsEmpty);
    }

    /// <summary>Whether it closes a spoiler that was opened with that many colons.</summary>
    public bool Closes(int opening) => IsBare && Length >= opening;

    private static string? TitleIn(ReadOnlySpan<char> words)
    {
        if (!words.StartsWith(Word, StringComparison.OrdinalIgnoreCase))
            return null;
        var title = words[Word.Length..];
        if (title.StartsWith("s", StringComparison.OrdinalIgnoreCase))
            title = title[1..];
        title = title.TrimStart(':');
        return title.IsEmpty || char.IsWhiteSpace(title[0]) ? title.Trim().TrimEnd(':').TrimEnd().ToString() : null;
    }
}
