using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Discovery;

/// <summary>Registers the overviews that are kept in memory.</summary>
public static class DiscoveryServices
{
    /// <summary>Adds one; it is made when somebody first asks for it. Wants a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddKept<T>(this IServiceCollection services, Func<CinephileDbContext, DateTime, CancellationToken, Task<T>> read)
        where T : class, IOverview =>
        services.AddKept((IServiceProvider scope, DateTime nowUtc, CancellationToken cancellationToken) => read(scope.GetRequiredService<CinephileDbContext>(), nowUtc, cancellationToken));

    /// <summary>The same for one that takes more than the store to read.</summary>
    public static IServiceCollection AddKept<T>(this IServiceCollection services, Func<IServiceProvider, DateTime, CancellationToken, Task<T>> read)
        where T : class, IOverview =>
        services.AddSingleton(provider => new Kept<T>(provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<TimeProvider>(), (scope, cancellationToken) =>
            read(scope, scope.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken)));

    /// <summary>Adds the graph of credits.</summary>
    public static IServiceCollection AddCreditGraph(this IServiceCollection services) =>
        services.AddKept(CreditGraph.ReadAsync);
}
