using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace CinephileCorner.Content.ArticleFiles;

/// <summary>
/// What the <c>.md</c> address answers: the file as it was written, less what readers are not shown. Front matter keeps only the
/// keys named here, so a key we learn tomorrow, or an editor's remark, is not given away by forgetting it.
/// </summary>
internal static class PublicSource
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "author", "published", "updated", "summary", "tags", "type", "series", "originalTitle", "otherTitles",
        "film", "year", "score", "cast", "crew", "genres", "runtime", "rated", "released", "links",
    };

    /// <summary>The text to hand out.</summary>
    /// <param name="leftOut">Numbers, from 1, of the lines that are page furniture.</param>
    public static string Of(IReadOnlyList<string> lines, FrontMatter matter, IReadOnlySet<int> leftOut)
    {
        var front = FrontLines(lines, matter);
        var body = string.Join('\n', Enumerable.Range(matter.End, lines.Count - matter.End).Where(index => !leftOut.Contains(index + 1)).Select(index => lines[index]));
        if (leftOut.Count > 0)
            body = body.TrimEnd('\n', ' ') + "\n";
        return front.Count == 0 ? (matter.IsPresent ? body.TrimStart('\n') : body) : "---\n" + string.Join('\n', front) + "\n---\n" + body;
    }

    private static List<string> FrontLines(IReadOnlyList<string> lines, FrontMatter matter)
    {
        if (matter.Keys.Count == 0 || WithoutComments(lines, matter) is not { } bare)
            return [];
        var shown = new List<string>();
        for (var key = 0; key < matter.Keys.Count; key++)
        {
            var end = key + 1 < matter.Keys.Count ? matter.Keys[key + 1].Line - 1 : matter.End - 1;
            if (!Shown.Contains(matter.Keys[key].Text))
                continue;
            for (var index = matter.Keys[key].Line - 1; index < end; index++)
            {
                if (bare[index].Length > 0 || lines[index].Length == 0)
                    shown.Add(bare[index]);
            }
        }
        while (shown.Count > 0 && shown[^1].Length == 0)
            shown.RemoveAt(shown.Count - 1);
        return shown;
    }

    // Null when the comments cannot be told from the rest: then nothing of the front matter is shown.
    private static string[]? WithoutComments(IReadOnlyList<string> lines, FrontMatter matter)
    {
        var bare = lines.Take(matter.End).ToArray();
        var start = Array.FindIndex(bare, line => line.TrimEnd() is "---") + 1;
        try
        {
            var scanner = new Scanner(new StringReader(string.Join('\n', bare[start..(matter.End - 1)])), skipComments: false);
            while (scanner.MoveNext())
            {
                if (scanner.Current is not Comment comment)
                    continue;
                var index = start + (int)comment.Start.Line - 1;
                bare[index] = bare[index][..Math.Min(bare[index].Length, (int)comment.Start.Column - 1)].TrimEnd();
            }
            return bare;
        }
        catch (YamlException)
        {
            return null;
        }
    }
}
