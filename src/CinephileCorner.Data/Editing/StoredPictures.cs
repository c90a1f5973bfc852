using System.Text;
using System.Text.RegularExpressions;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain.Articles;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Editing;

/// <summary>The pictures that a text in the store may name: those its article had before, and whatever lies in the media folder.</summary>
internal sealed partial class StoredPictures
{
    private readonly Dictionary<string, FoundPicture> _byPath = new(StringComparer.Ordinal);

    public static async Task<StoredPictures> LoadAsync(
        CinephileDbContext db, byte[] source, IReadOnlyDictionary<string, ArticlePicture> known, CancellationToken cancellationToken)
    {
        var pictures = new StoredPictures();
        foreach (var picture in known.Values.Where(picture => picture.File is not null))
            pictures._byPath[picture.Path] = new FoundPicture(picture.File!, picture.OriginalPath ?? "media/" + picture.File, picture.Width, picture.Height, 0, FullPath: null);
        // Latin-1 loses no ASCII, whatever the encoding of the text is; UTF-16 is rare and finds its pictures by what was known.
        var named = Address().Matches(Encoding.Latin1.GetString(source)).Select(match => match.Groups["file"].Value).Distinct(StringComparer.Ordinal).ToList();
        var items = named.Count == 0 ? [] : await db.MediaItems.AsNoTracking().Where(item => EF.Parameter(named).Contains(item.File)).ToListAsync(cancellationToken);
        foreach (var item in items)
            pictures._byPath["/media/" + item.File] = Found(item);
        return pictures;
    }

    public (FoundPicture? Picture, string? What, string? Remedy) Find(string path) =>
        _byPath.TryGetValue(path, out var picture)
            ? (picture, null, null)
            : (null, $"There is no picture “{path}”", "upload it and insert it again, or correct the path");

    private static FoundPicture Found(MediaItem item) => new(item.File, "media/" + item.File, item.Width, item.Height, item.Length, FullPath: null);

    [GeneratedRegex(@"/media/(?<file>[0-9a-f]{8,64}\.(?:jpg|png|webp|avif))", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
