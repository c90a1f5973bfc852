using CinephileCorner.Domain;

namespace CinephileCorner.Content.Searching;

/// <summary>The numbers in a title, which tell one part of a film from the next.</summary>
public static class TitleNumbers
{
    /// <summary>In their order and in digits, however they are written; a lone I, V or X counts as one wherever it stands.</summary>
    public static IReadOnlyList<string> In(string title)
    {
        var words = TextFolding.Words(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. (NumberWords.InDigits(words) ?? words).Where(word => word is "i" or "v" or "x" || word.All(char.IsAsciiDigit))];
    }
}
