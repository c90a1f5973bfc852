using CinephileCorner.Data.Transfer;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinephileCorner.Web.Site.Health;

/// <summary>Whether the import at the start has ended, well or not: before that a reader would meet an empty magazine.</summary>
public sealed class FirstImportIsDone(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        // A program that imports nothing at its start has no progress to ask.
        Task.FromResult(services.GetService<ImportProgress>() is { IsDone: false } ? HealthCheckResult.Unhealthy("The first import is under way.") : HealthCheckResult.Healthy());
}
