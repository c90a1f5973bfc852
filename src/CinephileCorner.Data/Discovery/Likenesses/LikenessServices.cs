using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Discovery.Likenesses;

/// <summary>Registers what knows which films are like which.</summary>
public static class LikenessServices
{
    public static IServiceCollection AddLikenesses(this IServiceCollection services)
    {
        services.AddSingleton<ReviewWords>();
        services.AddScoped<LikenessReader>();
        services.AddScoped<LikenessProofs>();
        return services.AddSingleton(provider => new Kept<LikenessMap>(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            (scope, cancellationToken) => scope.GetRequiredService<LikenessReader>().ReadAsync(cancellationToken)));
    }
}
