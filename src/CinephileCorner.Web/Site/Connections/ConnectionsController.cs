using CinephileCorner.Web.Caching;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Site.Connections;

/// <summary>How two films or people are connected, by the shortest chain of credits.</summary>
public sealed class ConnectionsController(ConnectionsPageQuery connections, SiteLinks links) : Controller
{
    [HttpGet("/connections"), ReaderPage("from", "to")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (ConnectionAsked.Read(Request.Query) is not { } asked)
            return BadRequest();
        var page = await connections.FindAsync(asked, cancellationToken);
        var isOpen = page.From.IsOpen || page.To.IsOpen;
        if (!isOpen && Canonical(page.Head.Address) is { } canonical)
            return RedirectPermanent(canonical);
        // There are as many pairs as anybody likes, and words are a visitor's to choose: kept, they would push the pages others read out of the cache.
        if (asked.From.Length + asked.To.Length > 0)
            HttpContext.KeepNoAnswer();
        if (page.From.IsUnknownAddress || page.To.IsUnknownAddress)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Connections", page);
    }

    // Null when the address is in its one form. Keys that are not ours are left alone, behind ours.
    private string? Canonical(string wanted)
    {
        var asked = (Request.QueryString.Value ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).ToLookup(Owns);
        var query = wanted[links.Connections.Length..].TrimStart('?');
        if (string.Equals(string.Join('&', asked[true]), query, StringComparison.Ordinal))
            return null;
        var strangers = string.Join('&', asked[false]);
        return strangers.Length == 0 ? wanted : wanted + (query.Length == 0 ? "?" : "&") + strangers;
    }

    private static bool Owns(string pair) => ConnectionAsked.Keys.Contains(Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' ')), StringComparer.OrdinalIgnoreCase);
}
