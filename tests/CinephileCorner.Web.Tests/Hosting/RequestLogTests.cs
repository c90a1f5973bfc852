using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Core;
using Serilog.Events;

namespace CinephileCorner.Web.Tests.Hosting;

/// <summary>What the log says of a request: enough to find a fault, nothing a reader of logs may not know.</summary>
public sealed class RequestLogTests
{
    [Theory]
    [InlineData("/reviews", "/reviews")]
    [InlineData("/reviews?author=ada@example.org", "/reviews")]
    [InlineData("/tags/a%0Ab", "/tags/a%0Ab")]
    [InlineData("/tags/%1B%5B2J", "/tags/%1B%5B2J")]
    [InlineData("/drafts/w0rd-of-honour", "/drafts/…")]
    [InlineData("/DRAFTS/w0rd-of-honour", "/drafts/…")]
    [InlineData("/admin/invitation?code=w0rd-of-honour", "/admin/invitation")]
    public async Task A_request_is_one_line_without_secrets(string address, string logged)
    {
        var lines = new Lines();
        using var bare = new TestSite();
        using var site = bare.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.Configure<RequestLoggingOptions>(options => options.Logger = new LoggerConfiguration().WriteTo.Sink(lines).CreateLogger())));
        using var visitor = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var answer = await visitor.GetAsync(address);

        var line = Assert.Single(lines.Written, line => line.Properties.ContainsKey("RequestPath"));
        Assert.Equal(logged, (line.Properties["RequestPath"] as ScalarValue)?.Value);
        Assert.Equal((int)answer.StatusCode, (line.Properties["StatusCode"] as ScalarValue)?.Value);
        var text = line.RenderMessage(System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotContain("w0rd", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, char.IsControl);
    }

    private sealed class Lines : ILogEventSink
    {
        public List<LogEvent> Written { get; } = [];

        public void Emit(LogEvent logEvent) => Written.Add(logEvent);
    }
}
