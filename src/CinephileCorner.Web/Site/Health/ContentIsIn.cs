using CinephileCorner.Data.Transfer;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinephileCorner.Web.Site.Health;

/// <summary>Whether the first import has ended; until then pages are served, but not all of them may be there.</summary>
public sealed class ContentIsIn(ImportProgress import) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(import.IsDone ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("The first import is under way."));
}
