using System.Security.Cryptography;

namespace CinephileCorner.Web.Caching;

/// <summary>
/// Gives whole answers a weak <c>ETag</c> (weak, since compressing comes later) and the rule that browsers ask again, and
/// turns an answer the browser already has into a 304 (RFC 9110, 13.1.2). The two halves stand on either side of the
/// output cache: the tag is made once and cached with the page, the comparison is made for every request.
/// </summary>
internal static class EntityTags
{
    public static IApplicationBuilder UseEntityTags(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReaderPageAttribute>() is null)
        {
            await next(context);
            return;
        }
        var target = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        // A file keeps its bytes to itself when asked for its head alone, and a tag of nothing is the tag of something else.
        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (isHead)
            context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = target;
            if (isHead)
                context.Request.Method = HttpMethods.Head;
        }
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)).AsSpan(0, 12));
            context.Response.Headers.ETag = $"W/\"{hash}\"";
            context.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        }
        if (isHead)
            return;
        page.Position = 0;
        await page.CopyToAsync(target, context.RequestAborted);
    });

    public static IApplicationBuilder UseNotModified(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Headers.IfNoneMatch.Count == 0)
        {
            await next(context);
            return;
        }
        var target = context.Response.Body;
        await using var gate = new NotModifiedStream(context, target);
        context.Response.Body = gate;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = target;
        }
    });
}
