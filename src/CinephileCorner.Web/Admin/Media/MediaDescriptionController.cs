using CinephileCorner.Data;
using CinephileCorner.Data.Saving;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>
/// What the editor's script says of a picture when it is put into a text: the words the library still lacks for it, or that it is
/// decoration. It never takes words away.
/// </summary>
public sealed class MediaDescriptionController(MediaItemQuery media, CinephileDbContext db, Audit audit, CurrentEditor me) : AdminController
{
    private const int LongestText = 1000;

    [HttpPost("/admin/media/{file}/description"), Allow(Permission.Write)]
    public async Task<IActionResult> Describe([FromRoute] string file, string? alt, bool decorative, CancellationToken cancellationToken)
    {
        if (await media.ItemAsync(file, cancellationToken) is not { } item)
            return NotFound();
        if (!MediaItemQuery.MayChange(me, item))
            return new ForbiddenResult();
        if (decorative && item.Alt is not null)
            return new JsonResult(new { message = "The library has words for this picture; they can be taken away there" }) { StatusCode = StatusCodes.Status409Conflict };
        if (!item.LacksAlt || (!decorative && string.IsNullOrWhiteSpace(alt)))
            return NoContent();
        item.Describe(alt?.Length > LongestText ? alt[..LongestText] : alt, decorative, item.Caption, item.Credit);
        audit.Note("described a picture", item.OriginalName ?? item.File);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }
}
