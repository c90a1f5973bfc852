using CinephileCorner.Data.Saving;
using Microsoft.AspNetCore.OutputCaching;

namespace CinephileCorner.Web.Caching;

/// <summary>Empties the cache of what a commit changed.</summary>
internal sealed class OutputCacheEvictor(IOutputCacheStore store, ContentVersion version, TimeProvider time) : IChangeListener
{
    // A body-only change keeps its key; whatever was being made while it was saved is gone by then.
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(1);

    public async Task OnChangedAsync(ChangeNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.ListsChanged)
        {
            version.Advance();
            await store.EvictByTagAsync(CacheTags.Lists, cancellationToken);
            return;
        }
        string[] tags = [CacheTags.Texts, .. notice.ArticleIds.Select(CacheTags.Article)];
        await EvictAsync(tags, cancellationToken);
        time.CreateTimer(state => _ = EvictAsync((string[])state!, CancellationToken.None), tags, SecondLook, Timeout.InfiniteTimeSpan);
    }

    private async Task EvictAsync(string[] tags, CancellationToken cancellationToken)
    {
        foreach (var tag in tags)
            await store.EvictByTagAsync(tag, cancellationToken);
    }
}
