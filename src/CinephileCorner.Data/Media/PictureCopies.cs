using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Media;

/// <summary>
/// Finds the file that is shown for a picture. One that came with the content folder is kept as it came, since it leaves
/// again that way, and is never shown: a camera's notes and place are in it. A copy that we wrote anew is.
/// </summary>
public sealed class PictureCopies(IServiceScopeFactory scopes, PictureWorkshop workshop, MediaOptions options)
{
    private readonly MediaFolder _folder = new(options.Path);

    /// <summary>The name of the file to show for a picture's full size; null when the store knows no such picture, or nothing can be shown of it.</summary>
    public async Task<string?> ShownAsync(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(_folder.PathOf(PictureSizes.CopyOf(file))))
            return PictureSizes.CopyOf(file);
        await using var scope = scopes.CreateAsyncScope();
        var item = await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().MediaItems.AsNoTracking().SingleOrDefaultAsync(one => one.File == file, cancellationToken);
        if (item is null or { Trouble: not null })
            return null;
        return item.IsOurs ? file : (await MakeAsync(file, cancellationToken)).Picture is null ? null : PictureSizes.CopyOf(file);
    }

    /// <summary>The picture as it may be shown, and written down as that: read from the disk, or made now.</summary>
    internal async Task<JudgedPicture> MakeAsync(string file, CancellationToken cancellationToken)
    {
        var judged = await ReadAsync(_folder.PathOf(file), cancellationToken) is { } bytes
            ? await workshop.JudgeAsync(bytes, cancellationToken)
            : JudgedPicture.Refused("The file is missing from the media folder. Restore it from a backup.");
        if (judged.Picture is { } picture)
            await DurableFile.WriteAsync(_folder.PathOf(PictureSizes.CopyOf(file)), picture.Bytes, cancellationToken);
        return judged;
    }

    /// <summary>The bytes of a file of ours; null when it is not there or larger than any may be.</summary>
    internal static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        // What we write ourselves may have grown a little beyond what was sent.
        return file.Exists && file.Length <= 8L * PictureLimits.MostBytes ? await File.ReadAllBytesAsync(path, cancellationToken) : null;
    }
}
