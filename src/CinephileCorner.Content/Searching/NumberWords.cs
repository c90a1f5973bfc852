namespace CinephileCorner.Content.Searching;

/// <summary>Numbers in titles are typed both ways: “Seven Samurai”, “7 Samurai”; “12 Angry Men”, “Twelve Angry Men”.</summary>
internal static class NumberWords
{
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The name, and the name with its small numbers written the other way where it has any.</summary>
    public static IEnumerable<string> Spellings(string name)
    {
        yield return name;
        var isOther = false;
        var words = FoldedWords.Of(name).Select(word =>
        {
            var other = Array.IndexOf(Words, word.Text) is >= 0 and var number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : word.Text.Length <= 2 && int.TryParse(word.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value < Words.Length ? Words[value] : null;
            isOther |= other is not null;
            return other ?? word.Text;
        }).ToList();
        if (isOther)
            yield return string.Join(' ', words);
    }
}
