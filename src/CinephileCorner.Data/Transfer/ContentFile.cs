namespace CinephileCorner.Data.Transfer;

/// <summary>Looks at what the site's own content folder has of a file.</summary>
internal static class ContentFile
{
    /// <summary>Whether the folder has a file at that path which says something else.</summary>
    public static bool StandsApart(string folder, string sourcePath, string hash)
    {
        var path = Path.Combine(folder, sourcePath);
        if (!RealPath.IsNamedBelow(path, folder) || !File.Exists(path))
            return false;
        try
        {
            return !string.Equals(ArticleMaker.HashOf(File.ReadAllBytes(path)), hash, StringComparison.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
