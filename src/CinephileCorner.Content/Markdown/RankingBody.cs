using CinephileCorner.Content.ArticleFiles;
using Markdig.Syntax;

namespace CinephileCorner.Content.Markdown;

/// <summary>Divides the prose of a ranking into what stands before the first entry, and the text of each entry.</summary>
internal static class RankingBody
{
    /// <summary>The body with each entry's heading made bare, line for line: the page prints it from what the reader of the file understood.</summary>
    public static string Prepare(string body, IReadOnlyList<StatedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(body);
        var lines = body.Split('\n');
        foreach (var entry in entries.Where(entry => entry.Line >= 0 && entry.Line < lines.Length))
            lines[entry.Line] = new string('#', Math.Max(1, Headings.Level(lines[entry.Line])));
        return string.Join('\n', lines);
    }

    /// <summary>
    /// The intro first, then the entries in the order given; an entry whose heading is in code, a list or a quotation has no text. A
    /// heading as high as the entry's own, or higher, ends its text: what follows stands between entries, or after them. So does
    /// a heading that nothing parts from the first entry.
    /// </summary>
    public static IReadOnlyList<ProsePart> Divide(MarkdownDocument document, IReadOnlyList<StatedEntry> entries)
    {
        var parts = Enumerable.Range(0, entries.Count + 1).Select(_ => (Own: new List<Block>(), After: new List<Block>())).ToList();
        var partAt = new Dictionary<int, int>();
        for (var i = 0; i < entries.Count; i++)
            partAt.TryAdd(entries[i].Line, i + 1);
        var part = 0;
        var level = 0;
        var isAfter = false;
        foreach (var block in document)
        {
            if (block is HeadingBlock entry && partAt.TryGetValue(block.Line, out var next))
            {
                if (part == 0 && parts[0].Own is [.., HeadingBlock section])
                {
                    parts[0].After.Add(section);
                    parts[0].Own.Remove(section);
                }
                (part, level, isAfter) = (next, entry.Level, false);
                continue;
            }
            isAfter |= part > 0 && block is HeadingBlock heading && heading.Level <= level;
            (isAfter ? parts[part].After : parts[part].Own).Add(block);
        }
        return parts.ConvertAll(blocks => new ProsePart(blocks.Own, blocks.After));
    }
}
