using System.Text;

namespace CinephileCorner.Web.Site.Shared;

/// <summary>Names of jobs and genres within a sentence. A word with a capital behind its first letter keeps it: ADR, VFX, LGBTQ+, 3D.</summary>
internal static class LowerCase
{
    /// <summary>“VFX Supervisor” as “VFX supervisor”.</summary>
    public static string Of(string words)
    {
        var lowered = new StringBuilder(words);
        for (var at = 0; at < words.Length;)
        {
            var end = EndOfWord(words, at);
            if (end > at && !words[(at + 1)..end].Any(char.IsUpper))
                lowered[at] = char.ToLowerInvariant(words[at]);
            at = Math.Max(end, at + 1);
        }
        return lowered.ToString();
    }

    /// <summary>The first word alone: behind it may be names.</summary>
    public static string OfFirst(string words)
    {
        var end = EndOfWord(words, 0);
        return Of(words[..end]) + words[end..];
    }

    private static int EndOfWord(string words, int from)
    {
        while (from < words.Length && char.IsLetterOrDigit(words[from]))
            from++;
        return from;
    }
}
