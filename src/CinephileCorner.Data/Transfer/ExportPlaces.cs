using CinephileCorner.Content.ArticleFiles;
using CinephileCorner.Domain.Articles;

namespace CinephileCorner.Data.Transfer;

/// <summary>Finds a place for each article's file, from which it would be read as the same article: its old one, or the one its slug makes.</summary>
internal sealed class ExportPlaces(TimeZoneInfo timeZone)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A path below the folder, with <c>/</c>, that no other article has got.</summary>
    public string Take(ArticleKind kind, string slug, string? sourcePath, ReadOnlyMemory<byte> source)
    {
        var folder = ArticleAddress.Folder(kind);
        if (sourcePath is not null && IsPlain(sourcePath) && Means(sourcePath, kind, slug, source) && _taken.Add(sourcePath))
            return sourcePath;
        // A folder of its own keeps the file's name, which is the slug, when another file has the place.
        var place = $"{folder}/{slug}.md";
        for (var number = 2; !_taken.Add(place); number++)
            place = $"{folder}/{slug}-{number}/{slug}.md";
        return place;
    }

    private bool Means(string sourcePath, ArticleKind kind, string slug, ReadOnlyMemory<byte> source)
    {
        var parts = sourcePath.Split('/');
        var folderKind = ArticleAddress.KindOf(parts[0]);
        if (folderKind == kind && string.Equals(parts[^1], slug + ".md", StringComparison.Ordinal))
            return true;
        return folderKind is not null && ArticleFileReader.Read(sourcePath, source, new ArticleFileContext(folderKind, timeZone)).File is { } file
            && file.Kind == kind && string.Equals(file.Slug.Value, slug, StringComparison.Ordinal);
    }

    // It came from the store, and a store may come from anywhere: nothing may lead out of the folder.
    private static bool IsPlain(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && path.Split('/').All(part => part.Length > 0 && part[0] != '.' && part.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && !part.Contains('\\', StringComparison.Ordinal));
}
