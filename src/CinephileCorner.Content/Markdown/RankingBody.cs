using System.Text.RegularExpressions;
using CinephileCorner.Content.ArticleFiles;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>Divides the prose of a ranking into what stands before the first entry, and the text of each entry.</summary>
internal static partial class RankingBody
{
    /// <summary>
    /// The body with each entry's heading made bare and its score line empty, line for line: the page prints both from what the
    /// reader of the file understood.
    /// </summary>
    public static string Prepare(string body, IReadOnlyList<StatedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n');
        for (var i = 0; i < entries.Count; i++)
        {
            var at = entries[i].Line;
            if (at < 0 || at >= lines.Length)
                continue;
            if (!lines[at].TrimStart().StartsWith('#') && at + 1 < lines.Length && Underline().IsMatch(lines[at + 1]))
                lines[at + 1] = "";
            lines[at] = "#";
            if (entries[i].Score is null)
                continue;
            var end = i + 1 < entries.Count ? Math.Clamp(entries[i + 1].Line, at, lines.Length) : lines.Length;
            var score = Array.FindIndex(lines, at, end - at, line => line.Length < 60 && ScoreLine().IsMatch(line));
            if (score >= 0)
                lines[score] = "";
        }
        return string.Join('\n', lines);
    }

    /// <summary>The intro first, then the entries in the order given; an entry whose heading is in code or a list has no text.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Divide(MarkdownDocument document, IReadOnlyList<StatedEntry> entries)
    {
        var parts = Enumerable.Range(0, entries.Count + 1).Select(_ => new List<Block>()).ToList();
        var partAt = new Dictionary<int, int>();
        for (var i = 0; i < entries.Count; i++)
            partAt.TryAdd(entries[i].Line, i + 1);
        var part = 0;
        Take(document, [], ref part);
        return parts;

        // A spoiler that runs across entries hides its share of each.
        void Take(ContainerBlock blocks, SpoilerBlock[] around, ref int part)
        {
            var wrapped = -1;
            ContainerBlock? inner = null;
            foreach (var block in blocks.ToList())
            {
                if (block is HeadingBlock && partAt.TryGetValue(block.Line, out var next))
                {
                    part = next;
                }
                else if (block is SpoilerBlock spoiler && HoldsEntry(spoiler))
                {
                    Take(spoiler, [.. around, spoiler], ref part);
                }
                else if (around.Length == 0)
                {
                    parts[part].Add(block);
                }
                else
                {
                    if (wrapped != part || inner is null)
                        (wrapped, inner) = (part, Wrap(parts[part], around[^1]));
                    blocks.Remove(block);
                    inner.Add(block);
                }
            }
        }

        bool HoldsEntry(SpoilerBlock spoiler) => spoiler.Descendants<HeadingBlock>().Any(heading => partAt.ContainsKey(heading.Line));
    }

    private static SpoilerBlock Wrap(List<Block> part, SpoilerBlock original)
    {
        var spoiler = new SpoilerBlock(null) { Title = original.Title, Line = original.Line };
        part.Add(spoiler);
        return spoiler;
    }

    [GeneratedRegex(@"^ {0,3}(=+|-+)[ \t]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^ {0,3}[*_]{0,3}Score[*_]{0,3}:[*_]{0,3}[ \t]*[0-9]{1,2}([.,][0-9])?[ \t]*/[ \t]*10\.?[*_]{0,3}[ \t\r]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex ScoreLine();
}
