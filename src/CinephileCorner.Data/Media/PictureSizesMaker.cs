using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Media;

/// <summary>Makes the sizes of pictures that have none yet, one picture after the other. What is left to do stands in the store, so a restart goes on.</summary>
public sealed class PictureSizesMaker(IServiceScopeFactory scopes, PictureWorkshop workshop, PictureCopies copies, MediaOptions options, TimeProvider time) : IDisposable
{
    private readonly MediaFolder _folder = new(options.Path);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Makes all that are left; how many pictures were worked on.</summary>
    public async Task<int> MakeAllAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await MakeNextAsync(cancellationToken))
            count++;
        return count;
    }

    /// <summary>False when nothing is left to do.</summary>
    public async Task<bool> MakeNextAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CinephileDbContext>();
            var item = await db.MediaItems.Where(one => one.SizesMadeUtc == null && one.Trouble == null)
                .OrderBy(one => one.Tries).ThenBy(one => one.AddedUtc).ThenBy(one => one.File).FirstOrDefaultAsync(cancellationToken);
            if (item is null)
                return false;
            await MakeAsync(db, item, cancellationToken);
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task MakeAsync(CinephileDbContext db, MediaItem item, CancellationToken cancellationToken)
    {
        item.BeginSizes();
        await db.SaveChangesAsync(cancellationToken);
        if (item.Tries > MediaItem.MostTries)
        {
            item.GiveUp("Its sizes could not be made in several tries. Save the picture anew and upload it again.");
        }
        else
        {
            try
            {
                await MakeFilesAsync(item, cancellationToken);
            }
            catch (Exception fault) when (fault is NetVips.VipsException or IOException or UnauthorizedAccessException
                || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // Perhaps the disk was full, perhaps it takes too long: it comes again after the others, a few times.
                return;
            }
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was deleted meanwhile; the sweeper finds what was made.
        }
    }

    private async Task MakeFilesAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var (picture, refusal) = await FullAsync(item, cancellationToken);
        if (picture is null)
        {
            item.GiveUp(refusal!); // one of the two
            return;
        }
        var total = item.Length + (item.IsOurs ? 0 : picture.Bytes.Length);
        await workshop.MakeSizesAsync(picture, item.File, async (name, bytes) =>
        {
            await DurableFile.WriteAsync(_folder.PathOf(name), bytes, cancellationToken);
            total += bytes.Length;
        }, cancellationToken);
        var average = await workshop.AverageAsync(picture, cancellationToken) ?? "#808080";
        item.EndSizes(picture.Width, picture.Height, average, total, time.GetUtcNow().UtcDateTime);
    }

    private async Task<JudgedPicture> FullAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var shown = item.IsOurs ? item.File : PictureSizes.CopyOf(item.File);
        if (await PictureCopies.ReadAsync(_folder.PathOf(shown), cancellationToken) is { } bytes && PictureHeader.Read(bytes) is { } header)
            return new JudgedPicture(new CleanPicture(bytes, header.Extension, header.Width, header.Height), null);
        return item.IsOurs
            ? JudgedPicture.Refused("The file is missing from the media folder. Restore it from a backup.")
            : await copies.MakeAsync(item.File, cancellationToken);
    }
}
