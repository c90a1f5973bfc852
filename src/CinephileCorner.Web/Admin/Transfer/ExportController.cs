using System.Globalization;
using CinephileCorner.Data;
using CinephileCorner.Data.Saving;
using CinephileCorner.Data.Transfer;
using CinephileCorner.Domain;
using CinephileCorner.Web.Admin.SignIn;
using CinephileCorner.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CinephileCorner.Web.Admin.Transfer;

/// <summary>Everything as a zip, written while it is read. A form asks for it: a link could be followed by a machine, and who took the texts is noted.</summary>
public sealed class ExportController(ContentExporter exporter, CinephileDbContext db, Audit audit, SiteOptions site, SiteClock clock) : AdminController
{
    [HttpPost("/admin/export"), Allow(Permission.Curate), RecentSignIn("/admin/import")]
    public async Task Download(CancellationToken cancellationToken)
    {
        audit.Note("exported", "everything");
        await db.SaveChangesAsync(cancellationToken);
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{Slug.From(site.Title).Value}-{clock.Local(clock.UtcNow).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip");
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = name.ToString();
        await exporter.ExportAsync(Response.Body, cancellationToken);
    }
}
