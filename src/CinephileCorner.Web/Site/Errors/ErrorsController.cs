using System.Globalization;
using CinephileCorner.Web.Site.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Errors;

/// <summary>The page in place of a page. It changes nothing, so a refused form needs no token to be told so.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorsController(NotFoundQuery notFound) : Controller
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
        return View("Error", new ErrorPage { Head = HeadOf(TitleOf(status)), Status = status, Reference = status >= 500 ? HttpContext.TraceIdentifier : null });
    }

    private async Task<IActionResult> NotFoundPage(CancellationToken cancellationToken)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? "/";
        if (await notFound.MovedToAsync(asked, cancellationToken) is { } target)
            return RedirectPermanent(target);
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

    private static string TitleOf(int status) => status switch
    {
        400 => "We could not read that request",
        405 => "That cannot be done here",
        413 or 414 or 431 => "That is too long for us",
        429 => "Too many requests",
        503 => "We are not ready yet",
        >= 500 => "The projector broke down",
        _ => "That did not work",
    };
}
