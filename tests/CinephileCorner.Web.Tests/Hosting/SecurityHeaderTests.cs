using System.Net;

namespace CinephileCorner.Web.Tests.Hosting;

public sealed class SecurityHeaderTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/Reviews", HttpStatusCode.MovedPermanently)]
    [InlineData("GET", "/reviews/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/errors/500", HttpStatusCode.NotFound)]
    [InlineData("POST", "/news", HttpStatusCode.MethodNotAllowed)]
    [InlineData("TRACE", "/news", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/assets/nothing.css", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_whole_set(string method, string path, HttpStatusCode status)
    {
        using var visitor = _site.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await visitor.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
        AssertWhole(response);
    }

    [Fact]
    public async Task An_unknown_host_is_refused_with_the_same_headers()
    {
        using var visitor = _site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var response = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertWhole(response);
    }

    [Fact]
    public async Task The_content_policy_has_no_exception()
    {
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forwarding_headers_of_strangers_change_nothing()
    {
        using var visitor = _site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        foreach (var header in new[] { "X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix" })
            request.Headers.TryAddWithoutValidation(header, "evil.example");
        using var response = await visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static void AssertWhole(HttpResponseMessage response)
    {
        foreach (var (name, value) in new[]
        {
            ("X-Content-Type-Options", "nosniff"),
            ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
        })
        {
            Assert.True(response.Headers.TryGetValues(name, out var values), $"{name} is missing.");
            Assert.Equal(value, values.Single());
        }
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.True(response.Headers.Contains("X-Request-Id"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }
}
