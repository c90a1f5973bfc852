using System.Net.Http.Headers;
using System.Text;
using CinephileCorner.Web.Site.Reports;

namespace CinephileCorner.Web.Tests.Site.Reports;

public sealed class CspReportTests : IDisposable
{
    private const string Old = """{"csp-report":{"document-uri":"https://corner.example/reviews/here?mail=a@b.example","effective-directive":"script-src-elem","blocked-uri":"https://evil.example/x.js?token=1"}}""";
    private const string New = """[{"type":"csp-violation","body":{"documentURL":"https://corner.example/","effectiveDirective":"img-src","blockedURL":"inline"}}]""";

    private readonly TestSite _site = new();

    [Theory]
    [InlineData("application/csp-report", Old, 204)]
    [InlineData("application/reports+json", New, 204)]
    [InlineData("application/reports+json", "[]", 204)]
    [InlineData("application/csp-report", "not json", 400)]
    [InlineData("application/csp-report", "\"text\"", 400)]
    [InlineData("text/html", Old, 415)]
    public async Task A_report_is_taken_in_either_form(string type, string body, int status)
    {
        using var answer = await PostAsync(body, type);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_long_report_is_refused()
    {
        using var answer = await PostAsync("[" + new string(' ', 17 * 1024) + "]", "application/reports+json");
        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Reports_are_not_read()
    {
        using var answer = await _site.Visitor().GetAsync("/csp-reports");
        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal("POST", Assert.Single(answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_flood_is_stopped()
    {
        var answers = new List<int>();
        for (var i = 0; i < 35; i++)
        {
            using var answer = await PostAsync("[]", "application/reports+json");
            answers.Add((int)answer.StatusCode);
            if ((int)answer.StatusCode == 429)
                Assert.NotNull(answer.Headers.RetryAfter);
        }
        Assert.Equal(204, answers[0]);
        Assert.Equal(429, answers[^1]);
    }

    [Fact]
    public void Only_directive_origin_and_path_are_kept()
    {
        var report = Assert.Single(CspReport.Read(Encoding.UTF8.GetBytes(Old))!);
        Assert.Equal(new CspReport("script-src-elem", "https://evil.example", "/reviews/here"), report);
    }

    [Theory]
    [InlineData("""{"csp-report":{"effective-directive":"a\nb FAKE LOG LINE","blocked-uri":"\u001b[31m","document-uri":"javascript:alert(1)"}}""")]
    [InlineData("""{"csp-report":{"effective-directive":7,"blocked-uri":null}}""")]
    public void What_a_visitor_makes_up_does_not_reach_the_log(string body) =>
        Assert.Equal(new CspReport("unknown", "unknown", "unknown"), Assert.Single(CspReport.Read(Encoding.UTF8.GetBytes(body))!));

    public void Dispose() => _site.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string body, string type)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await _site.Visitor().PostAsync("/csp-reports", content);
    }
}
