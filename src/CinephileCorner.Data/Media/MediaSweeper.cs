using CinephileCorner.Domain.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Media;

/// <summary>
/// Takes files out of the media folder that no row knows: left by an upload that broke off, or by a picture that was deleted.
/// A file is written before its row, so only what has lain there for a day is nobody's.
/// </summary>
public sealed class MediaSweeper(IServiceScopeFactory scopes, MediaOptions options, TimeProvider time)
{
    private const int AtOnce = 500;

    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>How many files it took away.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(options.Path))
            return 0;
        var swept = 0;
        foreach (var some in Directory.EnumerateFiles(options.Path).Where(IsOld).Chunk(AtOnce))
        {
            var nobodys = some.Where(IsDraft).ToList();
            var ours = some.Where(path => MediaFolder.IsNameOrSize(Path.GetFileName(path))).ToLookup(path => PictureSizes.HashOf(Path.GetFileName(path)), StringComparer.Ordinal);
            var known = await KnownAsync([.. ours.Select(one => one.Key)], cancellationToken);
            nobodys.AddRange(ours.Where(one => !known.Contains(one.Key)).SelectMany(one => one));
            foreach (var path in nobodys.Where(IsOld))
            {
                File.Delete(path);
                swept++;
            }
        }
        return swept;
    }

    private async Task<HashSet<string>> KnownAsync(List<string> hashes, CancellationToken cancellationToken)
    {
        var names = hashes.SelectMany(hash => MediaFolder.Kinds.Select(kind => hash + "." + kind)).ToList();
        await using var scope = scopes.CreateAsyncScope();
        var files = await scope.ServiceProvider.GetRequiredService<CinephileDbContext>().MediaItems.AsNoTracking()
            .Where(item => EF.Parameter(names).Contains(item.File)).Select(item => item.File).ToListAsync(cancellationToken);
        return files.Select(PictureSizes.HashOf).ToHashSet(StringComparer.Ordinal);
    }

    // The name DurableFile gives while it writes.
    private static bool IsDraft(string path) => Path.GetFileName(path) is ['.', ..] name && name.EndsWith(".part", StringComparison.Ordinal);

    private bool IsOld(string path) => time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) > Grace;
}
