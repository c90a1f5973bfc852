using System.Net;

namespace CinephileCorner.Web.Tests.Hosting;

public sealed class CanonicalAddressTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/Reviews/Here-2024", "/reviews/here-2024")]
    [InlineData("/reviews/here-2024/", "/reviews/here-2024")]
    [InlineData("/REVIEWS//here-2024///", "/reviews/here-2024")]
    [InlineData("/news?page=1", "/news")]
    [InlineData("/News/?page=1&utm=x", "/news?utm=x")]
    [InlineData("/news?page=", "/news")]
    [InlineData("//evil.example/x", "/evil.example/x")]
    public async Task Every_other_spelling_is_sent_to_the_one_address_in_one_hop(string asked, string canonical)
    {
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync(new Uri("https://localhost" + asked));
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(canonical, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/news")]
    [InlineData("/news?page=2&x=1")]
    public async Task The_one_address_is_not_redirected(string address)
    {
        using var visitor = _site.Visitor();
        using var response = await visitor.GetAsync(address);
        Assert.NotEqual(HttpStatusCode.MovedPermanently, response.StatusCode);
    }
}
