using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CinephileCorner.Data.Identity;

/// <summary>Registers accounts in the store, for the site and the command line.</summary>
public static class IdentityServices
{
    /// <summary>Adds accounts, their passwords, links and sessions, without anything of a request.</summary>
    public static IServiceCollection AddEditorAccounts(this IServiceCollection services, PasswordWords words)
    {
        services.AddLogging();
        services.AddSingleton(words);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = EditorPasswordHasher.Rounds);
        services.AddSingleton<EditorPasswordHasher>();
        services.AddSingleton<IPasswordHasher<Editor>>(provider => provider.GetRequiredService<EditorPasswordHasher>());
        // Before Identity's own rules, which then stay away: length is what counts, ASVS 6.2 wants no other.
        services.AddScoped<SiteNames>();
        services.AddScoped<IPasswordValidator<Editor>>(provider => new PasswordRule(words, provider.GetRequiredService<SiteNames>()));
        services.AddIdentityCore<Editor>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Our own rule reads addresses; names are addresses here.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<CinephileDbContext>();
        services.AddScoped<EditorAccounts>();
        services.AddScoped<EditorSessions>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<RecoveryCodes>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<SpentSecrets>();
        return services;
    }
}
