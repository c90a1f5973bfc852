using CinephileCorner.Data.Transfer;
using CinephileCorner.Web.Site.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinephileCorner.Web.Tests.Site.Health;

public class FirstImportTests
{
    [Fact]
    public async Task A_site_is_ready_when_the_first_import_has_ended()
    {
        var progress = new ImportProgress();
        await using var services = new ServiceCollection().AddSingleton(progress).BuildServiceProvider();
        var check = new FirstImportIsDone(services);
        Assert.Equal(HealthStatus.Unhealthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
        progress.End(report: null);
        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(new HealthCheckContext())).Status);
    }
}
