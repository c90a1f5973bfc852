using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Web.Tests.Architecture;

public class RouteMapTests
{
    [Fact]
    public void The_map_of_addresses_is_the_one_that_was_agreed()
    {
        using var site = new TestSite();
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => $"{string.Join(',', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]),-10} /{endpoint.RoutePattern.RawText?.TrimStart('/')}")
            .Distinct().Order(StringComparer.Ordinal);
        var map = string.Join('\n', routes) + "\n";
        var pinned = Path.Combine(Checkout.Root, "tests", "CinephileCorner.Web.Tests", "Architecture", "routes.txt");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            File.WriteAllText(pinned, map);
        Assert.Equal(File.ReadAllText(pinned), map);
    }
}
