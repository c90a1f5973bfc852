using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// The list of files in an export that readers do not have any more. A file says nothing of that, since it is the author's; without
/// the list an import elsewhere would publish what was taken down here.
/// </summary>
internal static class TakenDownList
{
    public const string File = "taken-down.txt";

    private const int MostBytes = 4 * 1024 * 1024;
    private const string Withdrawn = "withdrawn ";
    private const string Trashed = "trashed ";

    public static string Line(ArticleState state, string path) => (state == ArticleState.Trashed ? Trashed : Withdrawn) + path + "\n";

    /// <summary>By path below the folder; empty where there is no list.</summary>
    public static IReadOnlyDictionary<string, ArticleState> In(string folder)
    {
        var listed = new Dictionary<string, ArticleState>(StringComparer.Ordinal);
        var list = new FileInfo(Path.Combine(folder, File));
        if (!list.Exists || list.Length > MostBytes)
            return listed;
        foreach (var line in System.IO.File.ReadLines(list.FullName).Select(line => line.Trim()))
        {
            if (line.StartsWith(Withdrawn, StringComparison.Ordinal))
                listed[line[Withdrawn.Length..]] = ArticleState.Withdrawn;
            else if (line.StartsWith(Trashed, StringComparison.Ordinal))
                listed[line[Trashed.Length..]] = ArticleState.Trashed;
        }
        return listed;
    }
}
