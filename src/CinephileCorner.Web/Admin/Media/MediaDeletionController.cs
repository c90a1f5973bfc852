using CinephileCorner.Data.Media;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>Deleting a picture; one that readers see only when that was confirmed.</summary>
public sealed class MediaDeletionController(MediaItemQuery media, PictureDeletion deletion, CurrentEditor me, AdminLinks admin) : AdminController
{
    [HttpPost("/admin/media/{file}/deletion"), Allow(Permission.Write)]
    public async Task<IActionResult> Delete([FromRoute] string file, bool confirmed, CancellationToken cancellationToken)
    {
        if (await media.ItemAsync(file, cancellationToken) is not { } item)
            return NotFound();
        if (!MediaItemQuery.MayChange(me, item))
            return new ForbiddenResult();
        var uses = await deletion.UsesAsync(file, cancellationToken);
        if (!confirmed && uses.Any(use => use.IsPublic))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            var faults = new FormFaults().Add("confirmed", "Readers see this picture. Tick that they are to do without it, or take it out of the articles first.");
            return View("MediaItem", await media.PageAsync(item, typed: null, faults, cancellationToken));
        }
        await deletion.DeleteAsync(file, cancellationToken);
        Say($"“{item.OriginalName ?? item.File}” was deleted.");
        return Redirect(admin.Media);
    }
}
