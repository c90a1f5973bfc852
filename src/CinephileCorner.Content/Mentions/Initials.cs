using System.Text;

namespace CinephileCorner.Content.Mentions;

/// <summary>Writes initials in the other of their two ways.</summary>
internal static class Initials
{
    /// <summary>“FW Murnau” for “F. W. Murnau”, “ET the Extra-Terrestrial” for “E.T. …”; null where there are none, or nothing but them.</summary>
    public static string? Joined(string name, IReadOnlyList<Word> words)
    {
        if (!name.Contains('.', StringComparison.Ordinal) || !words.Any(word => word.Length > 1))
            return null;
        var joined = new StringBuilder(name.Length);
        var done = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is not { Length: 1, IsRaised: true } || words[i + 1] is not { Length: 1, IsRaised: true } || name.AsSpan(words[i].End, words[i + 1].Start - words[i].End) is not ("." or ". "))
                continue;
            joined.Append(name, done, words[i].End - done);
            done = words[i + 1].Start;
            // The stop behind the last of them goes as well.
            if (i + 2 == words.Count || words[i + 2].Length > 1)
            {
                joined.Append(name, done, words[i + 1].End - done);
                done = words[i + 1].End + (words[i + 1].End < name.Length && name[words[i + 1].End] == '.' ? 1 : 0);
            }
        }
        return done == 0 ? null : joined.Append(name, done, name.Length - done).ToString();
    }
}
