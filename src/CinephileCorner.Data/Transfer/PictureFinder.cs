using CinephileCorner.Data.Media;

namespace CinephileCorner.Data.Transfer;

/// <summary>Finds a picture by the path an article names it with: beside the file, in the content folder's <c>media</c>, or in the media folder itself.</summary>
internal sealed class PictureFinder(MediaFolder media)
{
    private const string MediaAddress = "/media/";
    private const int LongestPath = 400;

    /// <summary>The picture, or what to tell its author: one of the two.</summary>
    public (FoundPicture? Picture, string? What, string? Remedy) Find(string path, FoundFile article)
    {
        if (path.Length > LongestPath || path.Contains('\0', StringComparison.Ordinal))
            return (null, "The path of the picture is too long", "put the picture beside the file");
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Contains("://", StringComparison.Ordinal))
            return (null, $"The picture “{path}” is on another site and is not shown", "save it beside the file");
        if (path.StartsWith(MediaAddress, StringComparison.Ordinal) && Kept(path[MediaAddress.Length..]) is { } kept)
            return (kept, null, null);
        if (Place(path, article) is not { } place)
            return (null, $"There is no picture “{path}”", "put it beside the file or in the folder “media”, or correct the path");
        return RealPath.IsBelow(place, article.Root)
            ? Read(place, path, article.Root)
            : (null, $"The picture “{path}” lies outside the content folder", "put it beside the file");
    }

    /// <summary>Whether the picture's file was not written to since it was kept; its bytes are not looked at.</summary>
    public static bool IsUntouched(string root, string originalPath, long length, DateTime keptUtc)
    {
        var file = new FileInfo(Path.Combine(root, originalPath));
        return file.Exists && file.Length == length && file.LastWriteTimeUtc < keptUtc;
    }

    private FoundPicture? Kept(string file)
    {
        if (!MediaFolder.IsName(file) || !File.Exists(media.PathOf(file)))
            return null;
        var bytes = File.ReadAllBytes(media.PathOf(file));
        return PictureHeader.Read(bytes) is { } header ? new FoundPicture(file, "media/" + file, header.Width, header.Height, bytes.Length, FullPath: null) : null;
    }

    private static string? Place(string path, FoundFile article)
    {
        var beside = Path.GetDirectoryName(article.FullPath)!; // a file has a folder
        var relative = path.TrimStart('/');
        if (relative.Length == 0)
            return null;
        string[] places = path.StartsWith('/')
            ? [Path.Combine(article.Root, relative)]
            : [Path.Combine(beside, relative), Path.Combine(article.Root, "media", relative), Path.Combine(article.Root, relative)];
        return places.Select(Path.GetFullPath).FirstOrDefault(File.Exists);
    }

    private static (FoundPicture? Picture, string? What, string? Remedy) Read(string place, string path, string root)
    {
        try
        {
            if (new FileInfo(place).Length > MediaFolder.MostBytes)
                return (null, $"The picture “{path}” has more than {MediaFolder.MostBytes / 1024 / 1024} MiB", "save it smaller");
            var bytes = File.ReadAllBytes(place);
            if (PictureHeader.Read(bytes) is not { } header)
                return (null, $"The file “{path}” is no picture that can be shown", "save it as JPEG, PNG, WebP or AVIF");
            var original = Path.GetRelativePath(root, place).Replace(Path.DirectorySeparatorChar, '/');
            return (new FoundPicture(MediaFolder.NameOf(bytes, header), original, header.Width, header.Height, bytes.Length, place), null, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, $"The picture “{path}” cannot be read", "see who may read it");
        }
    }
}
