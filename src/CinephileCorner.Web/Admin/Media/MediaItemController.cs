using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Saving;
using CinephileCorner.Domain.Media;
using CinephileCorner.Web.Admin.Shared;
using CinephileCorner.Web.Links;
using Microsoft.AspNetCore.Mvc;

namespace CinephileCorner.Web.Admin.Media;

/// <summary>One picture: looking at it and saying what it shows.</summary>
public sealed class MediaItemController(MediaItemQuery media, CinephileDbContext db, Audit audit, CurrentEditor me, AdminLinks admin) : AdminController
{
    private const int LongestText = 1000;
    private const int LongestCredit = 200;

    [HttpGet("/admin/media/{file}"), Allow(Permission.Write)]
    public async Task<IActionResult> Show([FromRoute] string file, CancellationToken cancellationToken) =>
        await media.ItemAsync(file, cancellationToken) is { } item ? View("MediaItem", await media.PageAsync(item, typed: null, FormFaults.None, cancellationToken)) : NotFound();

    [HttpPost("/admin/media/{file}"), Allow(Permission.Write)]
    public async Task<IActionResult> Describe([FromRoute] string file, MediaForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await media.ItemAsync(file, cancellationToken) is not { } item)
            return NotFound();
        if (!MediaItemQuery.MayChange(me, item))
            return new ForbiddenResult();
        var faults = Check(form);
        if (faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("MediaItem", await media.PageAsync(item, form, faults, cancellationToken));
        }
        item.Describe(form.Alt, form.Decorative, form.Caption, form.Credit);
        var before = (item.FocusX, item.FocusY);
        item.FocusOn(Percent(form.FocusX) ?? MediaItem.Middle, Percent(form.FocusY) ?? MediaItem.Middle);
        audit.Note("described a picture", item.OriginalName ?? item.File, isPublic: before != (item.FocusX, item.FocusY));
        await db.SaveChangesAsync(cancellationToken);
        Say("Saved.");
        return Redirect(admin.MediaItem(file));
    }

    private static FormFaults Check(MediaForm form)
    {
        var faults = new FormFaults();
        if (form.Decorative && !string.IsNullOrWhiteSpace(form.Alt))
            faults.Add("alt", "A decorative picture has no alt text. Empty the field, or take the tick away.");
        if (form.Alt?.Length > LongestText)
            faults.Add("alt", $"Write at most {LongestText} characters.");
        if (form.Caption?.Length > LongestText)
            faults.Add("caption", $"Write at most {LongestText} characters.");
        if (form.Credit?.Length > LongestCredit)
            faults.Add("credit", $"Write at most {LongestCredit} characters.");
        if (Percent(form.FocusX) is null)
            faults.Add("focusX", "Write a number from 0 (left) to 100 (right).");
        if (Percent(form.FocusY) is null)
            faults.Add("focusY", "Write a number from 0 (top) to 100 (bottom).");
        return faults;
    }

    // The middle where nothing is written; null where it is no percentage.
    private static int? Percent(string? text) => string.IsNullOrWhiteSpace(text) ? MediaItem.Middle
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number
        : null;
}
