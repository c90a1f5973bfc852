using CinephileCorner.Data.Media;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>All pictures, and taking in more.</summary>
public sealed class MediaController(MediaPageQuery media, PictureUploads uploads, AdminLinks admin, SiteLinks links) : AdminController
{
    [HttpGet("/admin/media"), Allow(Permission.Write)]
    public async Task<IActionResult> List([FromQuery] MediaFilter filter, CancellationToken cancellationToken) =>
        View("Media", await media.FindAsync(filter, FormFaults.None, cancellationToken));

    [HttpPost("/admin/media"), Allow(Permission.Write), TakesPictures]
    public async Task<IActionResult> Upload([FromForm(Name = "file")] IReadOnlyList<IFormFile>? files, [FromForm] string? alt, CancellationToken cancellationToken)
    {
        var faults = new FormFaults();
        List<TakenPicture> taken = [];
        foreach (var file in (files ?? []).Take(TakesPicturesAttribute.MostFiles))
        {
            var one = await uploads.TakeAsync(await SentAsync(file, cancellationToken), files!.Count == 1 ? alt : null, cancellationToken); // it is being walked
            if (one.Refusal is null)
                taken.Add(one);
            else
                faults.Add("file", files.Count == 1 ? one.Refusal : $"{ShownName.Of(file.FileName)}: {one.Refusal}");
        }
        if (taken.Count == 0 && faults.Count == 0)
            faults.Add("file", "No picture was chosen. Choose one or several files.");
        return Request.WantsJson() ? InJson(taken, faults) : await AsPageAsync(taken, faults, cancellationToken);
    }

    // One byte more than may be is enough to see that it is too large.
    private static async Task<SentPicture> SentAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[(int)Math.Min(file.Length, PictureLimits.MostBytes + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return new SentPicture(bytes, file.FileName);
    }

    private JsonResult InJson(List<TakenPicture> taken, FormFaults faults)
    {
        if (taken is not [{ Item: { } item }, ..])
            return new JsonResult(new { message = faults.First().Message }) { StatusCode = StatusCodes.Status400BadRequest };
        var address = links.Media(item.File);
        return new JsonResult(new { file = item.File, address, width = item.Width, height = item.Height, alt = item.Alt, markdown = PictureMarkdown.Of(item, address), url = admin.MediaItem(item.File) })
        {
            StatusCode = StatusCodes.Status201Created,
        };
    }

    private async Task<IActionResult> AsPageAsync(List<TakenPicture> taken, FormFaults faults, CancellationToken cancellationToken)
    {
        if (faults.Count > 0)
        {
            if (taken.Count > 0)
                faults.Add("", taken.Count == 1 ? "One other picture was uploaded." : $"{taken.Count} other pictures were uploaded.");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Media", await media.FindAsync(new MediaFilter(), faults, cancellationToken));
        }
        if (taken is [{ Item: { } single } only])
        {
            Say(only.IsNew ? "The picture was uploaded. Say what it shows." : "This picture was here already.");
            return Redirect(admin.MediaItem(single.File));
        }
        Say($"{taken.Count} pictures were uploaded. Say what each of them shows.");
        return Redirect(admin.MediaList("", lacksAlt: true, isUnused: false, after: null));
    }
}
