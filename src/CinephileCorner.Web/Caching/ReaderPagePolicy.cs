using System.Globalization;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;

namespace CinephileCorner.Web.Caching;

/// <summary>
/// The cache's rules for readers' pages. The key is path, listed query keys, encoding, content version and, where an answer depends on it, the day: no header a
/// visitor chooses freely is in it, and none that is not in it changes an answer.
/// </summary>
internal sealed class ReaderPagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var page = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ReaderPageAttribute>();
        var method = context.HttpContext.Request.Method;
        var isRead = page is not null && (HttpMethods.IsGet(method) || HttpMethods.IsHead(method));
        var cached = isRead && page!.IsKept && page.IsInOrder(context.HttpContext.Request.QueryString.Value);
        context.EnableOutputCaching = cached;
        context.AllowCacheLookup = cached;
        context.AllowCacheStorage = cached;
        context.AllowLocking = cached;
        if (!isRead)
            return;

        // What has fallen due is put in for whoever reads, kept or not.
        var services = context.HttpContext.RequestServices;
        await services.GetRequiredService<DueArticles>().TurnAsync(cancellation);
        if (!cached)
            return;
        var rules = context.CacheVaryByRules;
        rules.VaryByHost = false;
        rules.QueryKeys = page!.QueryKeys.Count == 0 ? StringValues.Empty : new StringValues([.. page.QueryKeys]);
        rules.VaryByValues["encoding"] = services.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context.HttpContext)?.EncodingName ?? "none";
        rules.VaryByValues["version"] = services.GetRequiredService<ContentVersion>().Number.ToString(CultureInfo.InvariantCulture);
        if (page.ByDay)
            rules.VaryByValues["day"] = services.GetRequiredService<SiteClock>().Today.ToString("O", CultureInfo.InvariantCulture);
        context.ResponseExpirationTimeSpan = Longest;
        context.Tags.Add(CacheTags.Lists);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
