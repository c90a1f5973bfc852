using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Media;

/// <summary>Which pictures of a text need no words, because the library says that they are decoration.</summary>
public static class DecorativePictures
{
    /// <summary>Tells by the address of a picture, as a text writes it.</summary>
    public static async Task<Func<string, bool>> KnownToAsync(CinephileDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var files = (await db.MediaItems.AsNoTracking().Where(item => item.IsDecorative).Select(item => item.File).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        return url => url.Split('?', '#')[0] is var path && files.Contains(path[(path.LastIndexOf('/') + 1)..]);
    }
}
