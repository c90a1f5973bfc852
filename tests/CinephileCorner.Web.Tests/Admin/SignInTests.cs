using System.Net;

namespace CinephileCorner.Web.Tests.Admin;

public class SignInTests
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back()
    {
        using var site = new TestSite();
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin/sign-in?next=%2Fadmin", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_port_that_cannot_be_is_no_fault_of_ours()
    {
        using var site = new TestSite();
        using var visitor = site.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/articles?q=a%26b");
        Assert.True(request.Headers.TryAddWithoutValidation("Host", "localhost:99999"));
        using var answer = await visitor.SendAsync(request);
        Assert.Equal("/admin/sign-in?next=%2Fadmin%2Farticles%3Fq%3Da%2526b", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_administrator_signs_in_and_sees_the_dashboard()
    {
        using var site = new TestSite();
        using var editor = await AdminClient.SignInAsync(site);
        var page = await editor.PageAsync("/admin");
        Assert.Equal("Dashboard", page.QuerySelector("h1")!.TextContent);
        using var answer = await editor.Http.GetAsync("/admin");
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("frame-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }
}
