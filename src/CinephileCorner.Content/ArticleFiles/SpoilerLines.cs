using CinephileCorner.Content.Markdown;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>The lines of spoilers: what a ranking says in one is for those who open it, an entry as well as a sentence.</summary>
internal static class SpoilerLines
{
    private const int MostIndent = 3;

    /// <summary>For each line, whether it stands in a spoiler or is one of its fences. One that nobody closes hides the rest, as it does on the page.</summary>
    public static bool[] In(IReadOnlyList<SourceLine> lines, bool[] inCode)
    {
        var hidden = new bool[lines.Count];
        var open = new Stack<int>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index].Text.TrimStart(' ');
            hidden[index] = open.Count > 0;
            if (inCode[index] || lines[index].Text.Length - line.Length > MostIndent)
                continue;
            var fence = SpoilerFence.Read(line);
            if (fence.Title is not null)
            {
                open.Push(fence.Length);
                hidden[index] = true;
            }
            else if (open.TryPeek(out var innermost) && fence.Closes(innermost))
            {
                open.Pop();
            }
        }
        return hidden;
    }
}
