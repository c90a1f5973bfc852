using CinephileCorner.Web.Admin;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Admin;

/// <summary>An address of the admin area as the running site knows it, with its parameters filled.</summary>
internal sealed record AdminEndpoint(string Pattern, string Path, IReadOnlyList<string> Methods, RouteEndpoint Endpoint)
{
    public bool IsSafe => Methods.Contains("GET", StringComparer.Ordinal);

    public Permission Rule => Endpoint.Metadata.GetMetadata<AllowAttribute>()!.Permission; // one test demands it of all

    /// <summary>Read from the route table: there is no list to keep.</summary>
    /// <param name="values">What to write for a route parameter; any other gets 1.</param>
    public static IReadOnlyList<AdminEndpoint> All(TestSite site, IReadOnlyDictionary<string, string> values) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => ("/" + endpoint.RoutePattern.RawText?.TrimStart('/')).StartsWith("/admin", StringComparison.OrdinalIgnoreCase))
            .Select(endpoint => new AdminEndpoint(
                "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Fill(part, values))))),
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"],
                endpoint))
            .OrderBy(endpoint => endpoint.Pattern, StringComparer.Ordinal)];

    private static string Fill(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part, IReadOnlyDictionary<string, string> values) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => values.GetValueOrDefault(parameter.Name, "1"),
        _ => "1",
    };
}
