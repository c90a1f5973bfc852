using System.Net;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Background;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CinephileCorner.Web.Tests.Commands;

public class ImportAtStartTests
{
    [Fact]
    public async Task The_first_start_fills_the_store_while_it_answers_and_is_ready_when_all_is_in()
    {
        using var site = new TestSite(settings =>
        {
            settings["Content:ImportAtStart"] = "true";
            Directory.CreateDirectory(Path.Combine(settings["Content:Path"], "news"));
            for (var number = 0; number < 5; number++)
                File.WriteAllText(Path.Combine(settings["Content:Path"], $"news/n{number}.md"), $"---\npublished: 2025-01-01\n---\n\n# News {number}\n\nText.\n");
        });
        using var visitor = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);

        var import = site.Services.GetRequiredService<ImportProgress>();
        await site.Services.GetServices<IHostedService>().OfType<ImportAtStart>().Single().ExecuteTask!; // it was begun above

        Assert.Equal(5, import.Report?.Added);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/news/n3")).StatusCode);
    }

    [Fact]
    public async Task A_site_whose_first_import_is_under_way_is_not_ready()
    {
        var progress = new ImportProgress();
        var check = new Web.Site.Health.ContentIsIn(progress);
        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, (await check.CheckHealthAsync(new())).Status);
        progress.End(report: null);
        Assert.Equal(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, (await check.CheckHealthAsync(new())).Status);
    }
}
