using CinephileCorner.Data.Editing;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;

namespace CinephileCorner.Data.Media;

/// <summary>Takes in what editors upload: judged, written anew, on the disk before the store says that it is there.</summary>
public sealed class PictureUploads(CinephileDbContext db, PictureWorkshop workshop, MediaOptions options, Actor actor, Audit audit, PictureBell bell, TimeProvider time)
{
    private const long MiB = 1024 * 1024;

    // What readers' pages, the store and its log need to go on.
    private const long LeastFree = 256 * MiB;

    private readonly MediaFolder _folder = new(options.Path);

    public async Task<TakenPicture> TakeAsync(SentPicture sent, string? alt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (await NoRoomAsync(sent.Bytes.Length, cancellationToken) is { } noRoom)
            return new TakenPicture(null, noRoom, IsOursToBlame: true);
        var judged = await workshop.JudgeAsync(sent.Bytes, cancellationToken);
        if (judged.Picture is not { } picture)
            return new TakenPicture(null, judged.Refusal);
        return await db.AgainAsync(() => KeepAsync(picture, sent, alt, cancellationToken));
    }

    private async Task<TakenPicture> KeepAsync(CleanPicture picture, SentPicture sent, string? alt, CancellationToken cancellationToken)
    {
        if (await db.MediaItems.SingleOrDefaultAsync(item => item.File == picture.File, cancellationToken) is { } known)
            return await DescribeAsync(known, alt, isNew: false, cancellationToken);
        try
        {
            await DurableFile.WriteAsync(_folder.PathOf(picture.File), picture.Bytes, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new TakenPicture(null, "The picture cannot be written to the disk. Nothing was changed; tell whoever looks after the site.", IsOursToBlame: true);
        }
        var added = MediaItem.Uploaded(picture.File, picture.Width, picture.Height, picture.Bytes.Length, ShownName.Of(sent.Name), actor.EditorId, actor.Name, time.GetUtcNow().UtcDateTime);
        db.MediaItems.Add(added);
        audit.Note("uploaded a picture", added.OriginalName!); // set a line above
        await GiveBackAsync(added, cancellationToken);
        var taken = await DescribeAsync(added, alt, isNew: true, cancellationToken);
        bell.Ring();
        return taken;
    }

    // Articles that named it when it was deleted have it again.
    private async Task GiveBackAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var path = "/media/" + item.File;
        foreach (var picture in await db.ArticlePictures.Where(picture => picture.File == null && picture.Path == path).ToListAsync(cancellationToken))
        {
            var row = db.Entry(picture);
            row.Property(one => one.File).CurrentValue = item.File;
            row.Property(one => one.OriginalPath).CurrentValue = "media/" + item.File;
            (row.Property(one => one.Width).CurrentValue, row.Property(one => one.Height).CurrentValue) = (item.Width, item.Height);
        }
    }

    // A picture that comes a second time may bring the words that the first lacked; it never takes words away.
    private async Task<TakenPicture> DescribeAsync(MediaItem item, string? alt, bool isNew, CancellationToken cancellationToken)
    {
        if (item.LacksAlt && !string.IsNullOrWhiteSpace(alt))
            item.Describe(alt.Length > 1000 ? alt[..1000] : alt, isDecorative: false, item.Caption, item.Credit);
        await db.SaveChangesAsync(cancellationToken);
        return new TakenPicture(item, null, isNew);
    }

    private async Task<string?> NoRoomAsync(long length, CancellationToken cancellationToken)
    {
        var uploaded = db.MediaItems.AsNoTracking().Where(item => item.IsOurs);
        var all = await uploaded.SumAsync(item => item.TotalLength, cancellationToken);
        if (all + length > options.QuotaMiB * MiB)
            return $"All pictures together may take {options.QuotaMiB:N0} MiB, and there is no room for this one. Delete some that no page uses.";
        var own = await uploaded.Where(item => item.EditorId == actor.EditorId).SumAsync(item => item.TotalLength, cancellationToken);
        if (own + length > options.QuotaPerEditorMiB * MiB)
            return $"Your pictures may take {options.QuotaPerEditorMiB:N0} MiB, and there is no room for this one. Delete some that no page uses.";
        return FreeBytes() is { } free && free - length < LeastFree
            ? "The disk is nearly full, so no picture can be taken in. Tell whoever looks after the site."
            : null;
    }

    // Null where the system does not say.
    private long? FreeBytes()
    {
        try
        {
            return new DriveInfo(Directory.CreateDirectory(_folder.Path).FullName).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
