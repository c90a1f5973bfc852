using Microsoft.AspNetCore.Http.Extensions;

namespace CinephileCorner.Web.Hosting;

/// <summary>One spelling per address: lower case, single slashes, no trailing slash, no <c>page=1</c>. Every other one is sent there in one hop (301).</summary>
internal static class CanonicalAddresses
{
    public static IApplicationBuilder UseCanonicalAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return next(context);
        var path = Canonical(request.Path.Value ?? "/");
        var query = WithoutFirstPage(request.QueryString);
        if (string.Equals(path, request.Path.Value, StringComparison.Ordinal) && query == request.QueryString)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = UriHelper.Encode(new Uri(new PathString(path).ToUriComponent() + query.ToUriComponent(), UriKind.Relative));
        return Task.CompletedTask;
    });

    private static string Canonical(string path)
    {
        // Empty segments go first: “//evil.example” must never become a Location of its own.
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return "/" + string.Join('/', parts).ToLowerInvariant();
    }

    private static QueryString WithoutFirstPage(QueryString query)
    {
        if (query.Value is null or "?" || query.Value.Length < 2)
            return QueryString.Empty;
        var kept = query.Value[1..].Split('&').Where(pair => pair.Length > 0 && pair != "page=1" && pair != "page=").ToList();
        return kept.Count == 0 ? QueryString.Empty : new QueryString("?" + string.Join('&', kept));
    }
}
