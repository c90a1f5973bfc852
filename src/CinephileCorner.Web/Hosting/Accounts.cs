using CinephileCorner.Data;
using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Admin.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Hosting;

/// <summary>Accounts, how they sign in, and the cookies that come of it.</summary>
internal static class Accounts
{
    /// <summary>What the sign-in page promises and nothing prolongs.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(2);

    public static void AddAccounts(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.Services.AddEditorStore();
        builder.Services.AddDataProtection().SetApplicationName("Cinephile Corner").PersistKeysToFileSystem(Directory.CreateDirectory(settings.KeysPath));
        builder.Services.AddIdentityCore<Editor>().AddSignInManager();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.AddSingleton<EditorTickets>();
        builder.Services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<EditorTickets>((cookie, tickets) =>
        {
            Harden(cookie, "__Host-Editor");
            cookie.SessionStore = tickets;
            cookie.ExpireTimeSpan = LongestSession;
            cookie.SlidingExpiration = false;
            cookie.LoginPath = "/admin/sign-in";
            cookie.ReturnUrlParameter = "next";
            cookie.Events.OnValidatePrincipal = EditorPrincipal.ValidateAsync;
            cookie.Events.OnRedirectToLogin = SignedOut.AnswerAsync;
        });
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            Harden(cookie, "__Host-Factor");
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        });
        builder.Services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "__Host-Token";
            token.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            token.Cookie.SameSite = SameSiteMode.Strict;
            token.HeaderName = "X-Token";
            token.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentEditor>();
        builder.Services.AddScoped<EndedSessions>();
        builder.Services.AddSingleton(settings.Security);
    }

    /// <summary>Accounts in the store without anything of a request, for the command line too.</summary>
    public static void AddEditorStore(this IServiceCollection services)
    {
        services.AddLogging();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 220_000);
        services.AddIdentityCore<Editor>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Length is what counts; ASVS 6.2 wants no other rule.
                identity.Password.RequiredLength = 15;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;
            })
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<CinephileDbContext>()
            .AddDefaultTokenProviders();
    }

    /// <summary>Only under the admin area: readers' pages know nobody.</summary>
    public static void UseAccounts(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase), admin =>
        {
            admin.UseSameSite();
            admin.UseAuthentication();
        });

    private static void Harden(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
    }
}
