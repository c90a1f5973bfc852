using CinephileCorner.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinephileCorner.Web.Site.Health;

/// <summary>Whether the store answers and has the shape this program expects.</summary>
public sealed class StoreIsReady(CinephileDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!await db.Database.CanConnectAsync(cancellationToken))
            return HealthCheckResult.Unhealthy("The store does not answer.");
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return HealthCheckResult.Unhealthy("The store has not been migrated.");
        await db.Articles.OrderBy(article => article.Id).Select(article => article.Id).FirstOrDefaultAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
