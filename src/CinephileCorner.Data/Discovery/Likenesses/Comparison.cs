using System.Text.RegularExpressions;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Tells a sentence that compares a film with the one it names from a sentence that only names it.</summary>
public static partial class Comparison
{
    private const int Reach = 60;

    /// <summary>Whether the sentence likens or contrasts its film with the one named there.</summary>
    /// <param name="sentence">Plain text.</param>
    /// <param name="offset">Where the name begins in it; what stands just before decides.</param>
    public static bool IsMadeIn(string sentence, int offset)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var end = Math.Clamp(offset, 0, sentence.Length);
        return Lead.IsMatch(sentence[Math.Max(0, end - Reach)..end]);
    }

    // “I like Here” compares nothing: before “like” stands the beginning, a comma, or a word that likens.
    [GeneratedRegex(
        @"(?:\b(?:compar(?:e|es|ed|ing|able|ison)|akin|similar|resembl(?:e|es|ing)|recall(?:s|ing)?|remind(?:s|ed|ing)?|echo(?:es|ing)?|reminiscent|close|closer|kin|homage|unlike|than|in the (?:vein|spirit|manner|footsteps))(?: (?:it|them|this|me|us|you|one|him|her))?(?: (?:to|of|with|by|from|in))?|(?:^|[,;:(—–.]|\b(?:is|was|are|feels|looks|plays|works|much|more|less|just|not|nothing|something|anything|rather|films|film|movies|movie|pictures|picture)) ?like)(?: (?:the|that|his|her|their))? ?[“""‘'(*_]*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Lead { get; }
}
