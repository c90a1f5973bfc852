using CinephileCorner.Data.Media;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CinephileCorner.Web.Site.Media;

/// <summary>
/// Pictures that editors uploaded or the content folder brought, always as we wrote them anew. Even one that were no
/// picture could do nothing here. One that no article of the readers' shows is not there for them.
/// </summary>
public sealed class MediaController(SiteSettings settings, PictureCopies copies, PictureAudienceQuery audience) : Controller
{
    [HttpGet("/media/{file}")]
    public async Task<IActionResult> Show(string file, CancellationToken cancellationToken)
    {
        if (await FindAsync(file, cancellationToken) is not { } found)
            return NotFound();
        var isEverybodys = await audience.IsEverybodyAsync(found.Name, cancellationToken);
        if (!isEverybodys && !await audience.IsOneOfTheFewAsync(found.Name, HttpContext, cancellationToken))
            return NotFound();
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = isEverybodys ? "public, max-age=31536000, immutable" : "private, max-age=600";
        // A range that is not there is a mistake of one request, nothing to be kept for a year.
        Response.OnStarting(() =>
        {
            if (Response.StatusCode >= StatusCodes.Status400BadRequest)
                Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = file }.ToString();
        return PhysicalFile(found.Path, found.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{found.Name}\""), enableRangeProcessing: true);
    }

    // A size is ours by its name; the picture itself may be shown as it is, by a copy of it, or not at all.
    private async Task<MediaFile?> FindAsync(string file, CancellationToken cancellationToken)
    {
        var found = MediaFile.Find(settings.MediaPath, file);
        if (found is null or { IsSize: true })
            return found;
        return await copies.ShownAsync(file, cancellationToken) is { } shown ? MediaFile.Find(settings.MediaPath, shown) : null;
    }
}
