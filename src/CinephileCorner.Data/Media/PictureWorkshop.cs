using CinephileCorner.Domain.Media;

namespace CinephileCorner.Data.Media;

/// <summary>The one bench at which pictures are decoded: one at a time, each for a limited time, so that a hundred uploads at once take no more memory than one.</summary>
public sealed class PictureWorkshop : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _bench = new(1);

    /// <summary>Judges what was sent as a picture, and writes it anew.</summary>
    public async Task<JudgedPicture> JudgeAsync(byte[] bytes, CancellationToken cancellationToken) =>
        await AtBenchAsync(PictureLimits.LongestDecoding, limit => PictureDecoder.Judge(bytes, limit), cancellationToken)
            ?? JudgedPicture.Refused("Many pictures are being read at the moment. Send it again in a minute.");

    /// <summary>The average colour as <c>#rrggbb</c>; null when the bench stayed taken.</summary>
    internal Task<string?> AverageAsync(CleanPicture picture, CancellationToken cancellationToken) =>
        AtBenchAsync(PictureLimits.LongestDecoding, _ => PictureResizer.AverageOf(picture), cancellationToken);

    /// <summary>Makes all sizes and hands each over as it is done; between two of them somebody else may have the bench.</summary>
    /// <param name="file">The picture's name, which those of its sizes are made from.</param>
    internal async Task MakeSizesAsync(CleanPicture picture, string file, Func<string, byte[], Task> keep, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PictureLimits.LongestSizes);
        using var sizes = PictureResizer.Make(picture, limit.Token).GetEnumerator();
        while (true)
        {
            await _bench.WaitAsync(limit.Token);
            try
            {
                if (!await Task.Run(sizes.MoveNext, limit.Token))
                    return;
            }
            finally
            {
                _bench.Release();
            }
            var (width, kind, bytes) = sizes.Current;
            await keep(PictureSizes.NameOf(file, width, kind), bytes);
        }
    }

    public void Dispose() => _bench.Dispose();

    private async Task<T?> AtBenchAsync<T>(TimeSpan longest, Func<CancellationToken, T> work, CancellationToken cancellationToken)
        where T : class
    {
        if (!await _bench.WaitAsync(Patience, cancellationToken))
            return null;
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(longest);
            return await Task.Run(() => work(limit.Token), cancellationToken);
        }
        finally
        {
            _bench.Release();
        }
    }
}
