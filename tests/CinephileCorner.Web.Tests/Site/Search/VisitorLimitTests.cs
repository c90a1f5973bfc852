using System.Net;
using CinephileCorner.Web.Hosting;

namespace CinephileCorner.Web.Tests.Site.Search;

public sealed class VisitorLimitTests : IDisposable
{
    private readonly TestSite _site = new(settings => settings["Proxy:Known"] = "127.0.0.1");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("/search", VisitorLimits.SearchesAMinute)]
    [InlineData("/search/suggest", VisitorLimits.SuggestionsAMinute)]
    public async Task One_visitor_may_ask_so_often_a_minute_and_no_more(string path, int limit)
    {
        using var visitor = _site.Visitor();
        for (var asked = 1; asked <= limit; asked++)
            Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, path, "203.0.113.7"));
        using var refused = await SendAsync(visitor, path, "203.0.113.7");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many requests", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        // Others, and whatever else they read, are none the worse for it.
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, path, "203.0.113.8"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, "/reviews", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(visitor, path, "127.0.0.1"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    public void A_household_is_one_visitor(string address, string key)
    {
        Assert.Equal(key, VisitorAddress.KeyOf(IPAddress.Parse(address)));
        Assert.False(VisitorAddress.IsHere(IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void This_machine_is_not_counted(string address) => Assert.True(VisitorAddress.IsHere(IPAddress.Parse(address)));

    private static async Task<HttpStatusCode> AskAsync(HttpClient visitor, string path, string from)
    {
        using var answer = await SendAsync(visitor, path, from);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient visitor, string path, string from)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", from);
        return await visitor.SendAsync(request);
    }
}
