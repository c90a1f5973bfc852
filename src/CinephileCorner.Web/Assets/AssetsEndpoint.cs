namespace CinephileCorner.Web.Assets;

/// <summary>Answers <c>/assets/…</c> from memory.</summary>
internal static class AssetsEndpoint
{
    public static void MapSiteAssets(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/assets/{file}", ["GET", "HEAD"], static (HttpContext context, SiteAssets assets) => Answer(context, assets));

    private static async Task Answer(HttpContext context, SiteAssets assets)
    {
        var response = context.Response;
        if (assets.At(context.Request.Path.Value!, out var isCurrent) is not { } asset)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var accepted = context.Request.Headers.AcceptEncoding.ToString();
        var (content, encoding) = accepted.Contains("br", StringComparison.Ordinal) && asset.Compresses ? (asset.Brotli, "br")
            : accepted.Contains("gzip", StringComparison.Ordinal) && asset.Compresses ? (asset.Gzip, "gzip")
            : (asset.Content, null);
        response.ContentType = asset.ContentType;
        // A style or a font loads nothing: a shorter policy, and a stricter one.
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        response.ContentLength = content.Length;
        response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
        if (asset.Compresses)
            response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
