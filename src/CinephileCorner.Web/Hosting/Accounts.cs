using CinephileCorner.Data.Identity;
using CinephileCorner.Web.Admin;
using CinephileCorner.Web.Admin.Account;
using CinephileCorner.Web.Admin.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CinephileCorner.Web.Hosting;

/// <summary>Accounts, how they sign in, and the cookies that come of it.</summary>
internal static class Accounts
{
    private static readonly CookiePolicyOptions s_everyCookie = new() { Secure = CookieSecurePolicy.Always, HttpOnly = HttpOnlyPolicy.Always, MinimumSameSitePolicy = SameSiteMode.Lax };

    public static void AddAccounts(this WebApplicationBuilder builder, SiteSettings settings)
    {
        builder.Services.AddEditorAccounts(WordsOf(settings.Site));
        builder.Services.AddDataProtection().SetApplicationName("Cinephile Corner").PersistKeysToFileSystem(KeyRing.Open(settings.KeysPath));
        builder.Services.AddSignInCookies();
        builder.Services.AddPasskeys(settings.Site.BaseUri);
        builder.Services.AddAntiforgery(token =>
        {
            token.Cookie.Name = "__Host-Token";
            token.Cookie.SameSite = SameSiteMode.Strict;
            // Secure all the same (below): here it would refuse http://localhost, where the site is tried.
            token.Cookie.SecurePolicy = CookieSecurePolicy.None;
            token.HeaderName = "X-Token";
            token.SuppressXFrameOptionsHeader = true;
        });
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentEditor>();
        builder.Services.AddScoped<EndedSessions>();
        builder.Services.AddScoped<Entrance>();
        builder.Services.AddScoped<SignInTickets>();
        builder.Services.AddSingleton<KnownBrowsers>();
        builder.Services.AddSingleton<PasswordQueue>();
        builder.Services.AddHostedService<FirstSetUp>();
        builder.Services.AddSingleton(settings.Security);
    }

    /// <summary>What nobody's password may be built from here.</summary>
    public static PasswordWords WordsOf(SiteOptions site) => new([site.Title, site.BaseUri.Host]);

    /// <summary>Only under the admin area: readers' pages know nobody.</summary>
    public static void UseAccounts(this WebApplication app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase), admin =>
        {
            admin.UseCookiePolicy(s_everyCookie);
            admin.UseSameSite();
            admin.UseAuthentication();
        });

    private static void AddSignInCookies(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                Harden(cookie, "__Host-Editor");
                cookie.ExpireTimeSpan = EditorSessions.Longest;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = "/admin/sign-in";
                cookie.ReturnUrlParameter = "next";
                cookie.Events.OnValidatePrincipal = EditorPrincipal.ValidateAsync;
                cookie.Events.OnRedirectToLogin = SignedOut.AnswerAsync;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                Harden(cookie, "__Host-Factor");
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
            });
        services.AddSingleton<EditorTickets>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<EditorTickets>((cookie, tickets) => cookie.SessionStore = tickets);
    }

    private static void AddPasskeys(this IServiceCollection services, Uri site)
    {
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // Else the Host header would decide, and every subdomain would do.
            passkey.ServerDomain = site.Host;
            passkey.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && PasskeyOrigin.IsOurs(context.Origin, site));
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.AddScoped<IPasskeyHandler<Editor>, PasskeyHandler<Editor>>();
        services.AddScoped<Passkeys>();
        services.AddSingleton<PasskeyChallenges>();
        services.AddSingleton<AuthenticatorKey>();
    }

    private static void Harden(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
    }
}
