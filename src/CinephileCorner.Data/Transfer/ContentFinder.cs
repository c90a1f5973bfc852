using CinephileCorner.Content;
using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>
/// Finds review files: a file by itself, a content folder with <c>reviews</c>, <c>rankings</c> and <c>news</c> in it, one of
/// these three, or any folder of Markdown files. Dot files and README.md are no articles, and a link is followed only
/// when it stays within the folder.
/// </summary>
internal sealed class ContentFinder
{
    private const int DeepestFolder = 32;

    private readonly Dictionary<string, FoundFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, ArticleState>> _takenDown = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public static FoundContent Find(IEnumerable<string> paths)
    {
        var finder = new ContentFinder();
        foreach (var path in paths)
            finder.Look(path);
        return new FoundContent([.. finder._files.Values.OrderBy(file => file.SourcePath, StringComparer.Ordinal)], finder._roots, finder._problems);
    }

    /// <summary>Looks into one folder that stands for the content folder, wherever it lies; messages name what is below it.</summary>
    public static FoundContent FindBelow(string root)
    {
        var finder = new ContentFinder();
        finder.LookIntoRoot(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), "");
        var files = finder._files.Values.Select(file => file.FolderKind is null ? InItsRoom(file) : file);
        return new FoundContent([.. files.OrderBy(file => file.SourcePath, StringComparer.Ordinal)], finder._roots, finder._problems);
    }

    private void Look(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(full))
            LookAtFile(full, path);
        else if (Directory.Exists(full))
            LookIntoFolder(full, path);
        else
            Tell(Severity.Error, path, "There is no such file or folder", "check how it is spelled");
    }

    private void LookAtFile(string full, string shown)
    {
        if (!IsMarkdown(full))
        {
            Tell(Severity.Error, shown, "This is no Markdown file", "name a file that ends in .md");
            return;
        }
        var (root, kind) = RootOf(Path.GetDirectoryName(full)!); // a file has a folder
        Add(full, shown, root, kind);
    }

    private void LookIntoFolder(string full, string shown)
    {
        var (root, kind) = RootOf(full);
        if (kind is not null)
        {
            Walk(full, shown, root, kind, 0);
            return;
        }
        LookIntoRoot(full, shown);
    }

    private void LookIntoRoot(string full, string shown)
    {
        var rooms = ArticleAddress.Folders.Where(folder => Directory.Exists(Path.Combine(full, folder))).ToList();
        if (rooms.Count == 0)
        {
            // A plain folder of articles: each says itself what it is.
            Walk(full, shown, full, kind: null, 0);
            return;
        }
        _roots[full] = shown;
        foreach (var room in rooms)
            Walk(Path.Combine(full, room), Path.Combine(shown, room), full, ArticleAddress.KindOf(room), 0);
        foreach (var stray in Entries(full, shown, Directory.GetFiles).Where(IsArticle))
            Tell(Severity.Note, Path.Combine(shown, Path.GetFileName(stray)), "The file lies in none of the folders of articles and is left alone", "move it to reviews, rankings or news");
        var pending = Path.Combine(full, ExportContents.PendingFolder);
        if (Directory.Exists(pending))
            Tell(Severity.Note, Path.Combine(shown, ExportContents.PendingFolder), "The folder holds what was written and not yet published when it was exported; it is left alone", "open the article it belongs to, and paste it there");
    }

    private void Walk(string folder, string shown, string root, ArticleKind? kind, int depth)
    {
        if (depth > DeepestFolder)
        {
            Tell(Severity.Warning, shown, "The folder lies too deep and is left alone", "move it further up");
            return;
        }
        foreach (var file in Entries(folder, shown, Directory.GetFiles).Where(IsArticle))
        {
            var name = Path.Combine(shown, Path.GetFileName(file));
            if (new FileInfo(file).LinkTarget is null || RealPath.IsBelow(file, root))
                Add(file, name, root, kind);
            else
                Tell(Severity.Warning, name, "The link leads out of the folder and is not followed", "put the file itself here");
        }
        foreach (var inner in Entries(folder, shown, Directory.GetDirectories).Where(inner => !Path.GetFileName(inner).StartsWith('.')))
        {
            var name = Path.Combine(shown, Path.GetFileName(inner));
            if (new DirectoryInfo(inner).LinkTarget is null)
                Walk(inner, name, root, kind, depth + 1);
            else
                Tell(Severity.Note, name, "The folder is a link and is not followed", "put the files themselves here");
        }
    }

    private void Add(string full, string shown, string root, ArticleKind? kind) =>
        _files.TryAdd(full, Found(full, shown, root, Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/'), kind));

    private FoundFile Found(string full, string shown, string root, string path, ArticleKind? kind)
    {
        if (!_takenDown.TryGetValue(root, out var listed))
            _takenDown[root] = listed = TakenDownList.In(root);
        return new FoundFile(full, shown, root, path, kind) { TakenDown = listed.TryGetValue(path, out var state) ? state : null };
    }

    // Two files that were sent without a folder on different days may have one name and be two articles: a path says which kind it is.
    private static FoundFile InItsRoom(FoundFile file)
    {
        try
        {
            if (new FileInfo(file.FullPath).Length > FilePreparer.MostBytes)
                return file;
            var reading = ArticleFileReader.Read(file.ShownPath, File.ReadAllBytes(file.FullPath), new ArticleFileContext(null, TimeZoneInfo.Utc));
            return reading.File is { } article ? file with { SourcePath = $"{ArticleAddress.Folder(article.Kind)}/{file.SourcePath}" } : file;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return file;
        }
    }

    private string[] Entries(string folder, string shown, Func<string, string[]> list)
    {
        try
        {
            var entries = list(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Tell(Severity.Error, shown, "The folder cannot be read", "see who may read it");
            return [];
        }
    }

    private void Tell(Severity severity, string path, string what, string remedy) => _problems.Add(new Problem(severity, path, 1, 1, what, remedy));

    // The nearest folder above that stands for a kind; what it lies in is the content folder.
    private static (string Root, ArticleKind? Kind) RootOf(string folder)
    {
        for (var at = new DirectoryInfo(folder); at.Parent is not null; at = at.Parent)
        {
            if (ArticleAddress.KindOf(at.Name) is { } kind)
                return (at.Parent.FullName, kind);
        }
        return (folder, null);
    }

    private static bool IsArticle(string path) =>
        IsMarkdown(path) && Path.GetFileName(path) is var name && !name.StartsWith('.') && !name.Equals("README.md", StringComparison.OrdinalIgnoreCase);

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
