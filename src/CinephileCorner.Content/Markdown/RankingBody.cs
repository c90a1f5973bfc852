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
            lines[entry.Line] = "#";
        return string.Join('\n', lines);
    }

    /// <summary>The intro first, then the entries in the order given; an entry whose heading is in code, a list or a quotation has no text.</summary>
    public static IReadOnlyList<IReadOnlyList<Block>> Divide(MarkdownDocument document, IReadOnlyList<StatedEntry> entries)
    {
        var parts = Enumerable.Range(0, entries.Count + 1).Select(_ => new List<Block>()).ToList();
        var partAt = new Dictionary<int, int>();
        for (var i = 0; i < entries.Count; i++)
            partAt.TryAdd(entries[i].Line, i + 1);
        var part = 0;
        foreach (var block in document)
        {
            if (block is HeadingBlock && partAt.TryGetValue(block.Line, out var next))
                part = next;
            else
                parts[part].Add(block);
        }
        return parts;
    }
}
