using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CinephileCorner.Web.Site.Media;

/// <summary>Pictures that editors uploaded. They came from elsewhere: even one that were no picture could do nothing here.</summary>
public sealed class MediaController(SiteSettings settings) : Controller
{
    [HttpGet("/media/{file}")]
    public IActionResult Show(string file)
    {
        if (MediaFile.Find(settings.MediaPath, file) is not { } found)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = found.Name }.ToString();
        return PhysicalFile(found.Path, found.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{found.Name}\""), enableRangeProcessing: true);
    }
}
