using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Archive;

/// <summary>Articles by date of publication.</summary>
public sealed class ArchiveController(ArchivePageQuery archive, SiteLinks links) : Controller
{
    [HttpGet("/archive"), ReaderPage]
    public async Task<IActionResult> All(CancellationToken cancellationToken) => View("Archive", await archive.FindAsync(null, cancellationToken));

    [HttpGet("/archive/{year:int:range(1,9998)}"), ReaderPage]
    public async Task<IActionResult> Year(int year, CancellationToken cancellationToken) =>
        await archive.FindAsync(year, cancellationToken) is { } found ? View("Archive", found) : NotFound();

    [HttpGet("/archive/{year:int:range(1,9998)}/{month:int:range(1,12)}"), ReaderPage("page")]
    public async Task<IActionResult> Month(int year, int month, string? page, CancellationToken cancellationToken)
    {
        var address = links.ArchiveMonth(year, month);
        if (!string.Equals(Request.Path.Value, address, StringComparison.Ordinal))
            return RedirectPermanent(address + Request.QueryString);
        return await archive.MonthAsync(year, month, page, cancellationToken) is { } found ? View("ArchiveMonth", found) : NotFound();
    }
}
