using System.Globalization;
using CinephileCorner.Web.Links;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>The page in place of a page. It changes nothing, so a refused form needs no token to be told so.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorsController(NotFoundQuery notFound, MovedPageQuery moved, AdminLinks admin) : Controller
{
    [Route(ErrorPages.Path + "/{status:int:range(400,599)}")]
    public async Task<IActionResult> Show()
    {
        if (!ErrorPages.IsUnderWay(HttpContext))
            return NotFound();
        // Read by hand: binding would read the form, and a form that was too large is often why we are here.
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture); // the route has it, and it is a number
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status404NotFound)
            return await NotFoundPage(HttpContext.RequestAborted);
        var page = new ErrorPage { Head = HeadOf(TitleOf(status)), Status = status, Reference = status >= 500 ? HttpContext.TraceIdentifier : null };
        return View("Error", IsAdmin ? page with { Start = new NamedLink("To the dashboard", admin.Dashboard), Advice = AdviceOf(status) } : page);
    }

    private string Asked => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/";

    private bool IsAdmin => new PathString(Asked).StartsWithSegments(admin.Dashboard, StringComparison.OrdinalIgnoreCase);

    private async Task<IActionResult> NotFoundPage(CancellationToken cancellationToken)
    {
        var asked = Asked;
        if (await moved.FindAsync(asked, cancellationToken) is { } target)
            return RedirectPermanent(target + HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalQueryString);
        var words = NotFoundQuery.WordsOf(asked);
        return View("NotFound", new ErrorPage
        {
            Head = HeadOf("Nothing on this reel") with { Sheet = "css/discovery.css" },
            Status = StatusCodes.Status404NotFound,
            LookedFor = words.Count == 0 ? null : string.Join(' ', words),
            Nearest = await notFound.NearestAsync(asked, cancellationToken),
            Latest = await notFound.LatestAsync(cancellationToken),
        });
    }

    private static PageHead HeadOf(string title) => new() { Title = title, Address = "/", Indexed = false };

    private static string? AdviceOf(int status) => status switch
    {
        400 => "Mostly it is a page that stood open for too long, or from before you signed in anew. Go back, load it again, and send it once more.",
        403 => "Your account may not do that. Ask an administrator if it should.",
        _ => null,
    };

    private static string TitleOf(int status) => status switch
    {
        400 => "We could not read that request",
        403 => "That is not open to you",
        405 => "That cannot be done here",
        413 or 414 or 431 => "That is too long for us",
        429 => "Too many requests",
        503 => "We are not ready yet",
        >= 500 => "The projector broke down",
        _ => "That did not work",
    };
}
