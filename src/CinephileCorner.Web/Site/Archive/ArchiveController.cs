using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>Articles by date of publication.</summary>
public sealed class ArchiveController(ArchivePageQuery archive, SiteLinks links) : Controller
{
    [HttpGet("/archive"), ReaderPage(ByDay = true)]
    public async Task<IActionResult> All(CancellationToken cancellationToken) => View("Archive", await archive.AllAsync(cancellationToken));

    [HttpGet("/archive/{year:int:range(1,9998)}"), ReaderPage]
    public async Task<IActionResult> Year(int year, CancellationToken cancellationToken)
    {
        var address = links.ArchiveYear(year);
        if (Request.Path != address)
            return RedirectPermanent(address + Request.QueryString);
        return await archive.YearAsync(year, cancellationToken) is { } found ? View("ArchiveYear", found) : NotFound();
    }

    [HttpGet("/archive/{year:int:range(1,9998)}/{month:int:range(1,12)}"), ReaderPage("page")]
    public async Task<IActionResult> Month(int year, int month, string? page, CancellationToken cancellationToken)
    {
        var address = links.ArchiveMonth(year, month);
        if (Request.Path != address)
            return RedirectPermanent(address + Request.QueryString);
        return await archive.MonthAsync(year, month, page, cancellationToken) is { } found ? View("ArchiveMonth", found) : NotFound();
    }
}
