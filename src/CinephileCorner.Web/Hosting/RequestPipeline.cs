using CinephileCorner.Web.Assets;
using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Site.Errors;

namespace CinephileCorner.Web.Hosting;

/// <summary>What a request passes, in order.</summary>
internal static class RequestPipeline
{
    public static void UseSitePipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSiteRequestLogging();
        app.UseSiteSecurityHeaders();
        app.UseHostFiltering();
        app.UseErrorPages();
        app.UseCanonicalAddresses();
        app.UseSpeculationRules();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAccounts();
        app.UseNotModified();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseEntityTags();
        app.MapSiteAssets();
        app.MapControllers();
    }
}
